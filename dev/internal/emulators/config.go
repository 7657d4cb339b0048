package emulators

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/ports"
)

// What of the suite runs.
type Parts struct {
	// Functions hands events to the Go functions.
	Functions bool
	// Site serves hosting/dist.
	Site bool
}

type object = map[string]any

// writeConfig writes the emulators' own configuration into dir: firebase.json's site and rules, plus what only
// the local stack has. It is a file of its own so that `firebase deploy` never ships development pieces.
func writeConfig(c checkout.Checkout, dir string, parts Parts, p ports.Ports) (file string, err error) {
	text, err := os.ReadFile(c.Path("firebase.json"))
	if err != nil {
		return "", err
	}
	config, err := configure(text, c.Root, dir, parts, p)
	if err != nil {
		return "", fmt.Errorf("firebase.json: %w", err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	file = filepath.Join(dir, "firebase.json")
	return file, os.WriteFile(file, config, 0o644)
}

func configure(deployed []byte, root, dir string, parts Parts, p ports.Ports) ([]byte, error) {
	var config object
	if err := json.Unmarshal(deployed, &config); err != nil {
		return nil, err
	}
	// Rules may lie outside the configuration's folder if the path is absolute; sources may not, but a
	// relative path that climbs out of it is taken.
	for _, service := range []string{"firestore", "storage"} {
		s, ok := config[service].(object)
		if !ok {
			return nil, fmt.Errorf("there is no %q", service)
		}
		rules, ok := s["rules"].(string)
		if !ok {
			return nil, fmt.Errorf("%s names no rules", service)
		}
		s["rules"] = filepath.Join(root, rules)
		delete(s, "indexes") // the emulator needs none
	}
	emulators := object{
		"singleProjectMode": false, // tests keep apart by project
		"ui":                object{"enabled": false},
		"hub":               listen(p.Hub),
		"logging":           listen(p.Logging),
		"auth":              listen(p.Auth),
		"firestore":         with(listen(p.Firestore), "websocketPort", p.FirestoreWebsocket),
		"storage":           listen(p.Storage),
	}
	config["auth"] = object{}
	if parts.Functions {
		source, err := filepath.Rel(dir, filepath.Join(root, "dev", "emulators", "functions"))
		if err != nil {
			return nil, err
		}
		config["functions"] = object{"source": source, "runtime": "nodejs20", "codebase": "default"}
		emulators["functions"] = listen(p.FunctionsEmulator)
		emulators["eventarc"] = listen(p.Eventarc)
		emulators["tasks"] = listen(p.Tasks)
	}
	if parts.Site {
		site, ok := config["hosting"].(object)
		if !ok {
			return nil, fmt.Errorf("there is no %q", "hosting")
		}
		public, err := filepath.Rel(dir, filepath.Join(root, fmt.Sprint(site["public"])))
		if err != nil {
			return nil, err
		}
		site["public"] = public
		eachHeader(site, func(header object) {
			if header["key"] == policyHeader {
				header["value"] = forEmulators(fmt.Sprint(header["value"]), p)
			}
		})
		emulators["hosting"] = listen(p.Hosting)
	} else {
		delete(config, "hosting")
	}
	config["emulators"] = emulators
	return json.MarshalIndent(config, "", "  ")
}

func listen(port int) object { return object{"host": "127.0.0.1", "port": port} }

func with(o object, key string, value any) object {
	o = maps.Clone(o)
	o[key] = value
	return o
}
