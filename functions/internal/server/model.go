package server

import (
	"fmt"
	"os"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/models"
)

// OpenJudge loads the model that the configuration names.
func OpenJudge(c *config.Config) (*judge.Judge, error) {
	folder := models.Doodle()
	if c.ModelDir != "" {
		folder = os.DirFS(c.ModelDir)
	}
	j, err := judge.Open(folder, judge.Options{Library: c.OnnxRuntime, Bank: models.Bank()})
	if err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	return j, nil
}
