package config

import "fmt"

// A Switch is on or off, and written so.
type Switch bool

// UnmarshalText takes "on" and "off", and nothing else.
func (s *Switch) UnmarshalText(text []byte) error {
	switch string(text) {
	case "on":
		*s = true
	case "off":
		*s = false
	default:
		return fmt.Errorf("%q is neither on nor off", text)
	}
	return nil
}
