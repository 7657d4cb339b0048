package server

import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)

// healthTime bounds one look at the parts.
const healthTime = 3 * time.Second

// healthz answers 200 when the model is warm and every part answers, else 503 with the parts that do not. A process
// listens only once its model is loaded.
func (s *Server) healthz(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), healthTime)
	defer cancel()
	parts := map[string]string{}
	for name, ping := range map[string]func(context.Context) error{"firestore": s.documents.Ping, "postgres": s.boards.Ping} {
		parts[name] = "ok"
		if err := ping(ctx); err != nil {
			parts[name] = "away"
		}
	}
	status := http.StatusOK
	for _, state := range parts {
		if state != "ok" {
			status = http.StatusServiceUnavailable
		}
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"model": s.modelName(), "parts": parts})
}
