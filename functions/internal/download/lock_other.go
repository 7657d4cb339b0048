//go:build !unix

package download

// lock does nothing here: two downloads at once end in a wrong checksum, which begins anew.
func lock(uintptr) error { return nil }
