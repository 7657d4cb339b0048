package evaluation

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
)

// Stamp ties figures to what they were measured on and how.
type Stamp struct {
	Evaluation int    // Version
	SHA256     string // of the model folder's model.json, which has the sums of all other files
}

// StampOf is the stamp that an evaluation of a model folder has now.
func StampOf(folder fs.FS) (Stamp, error) {
	manifest, err := fs.ReadFile(folder, "model.json")
	if err != nil {
		return Stamp{}, err
	}
	return Stamp{Version, fmt.Sprintf("%x", sha256.Sum256(manifest))}, nil
}

// String is the stamp as it stands in a report.
func (s Stamp) String() string {
	return fmt.Sprintf("Evaluation version %d; SHA-256 of model.json: `%s`", s.Evaluation, s.SHA256)
}
