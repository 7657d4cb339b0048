package telemetry

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/http"
	"net/url"

	"go.opentelemetry.io/contrib/detectors/gcp"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/sdk/resource"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"golang.org/x/oauth2/google"
)

// googles is where Google Cloud takes OTLP itself, without a collector between.
const googles = "telemetry.googleapis.com"

// authorised is a client that shows the process's own account to Google's endpoint, and nil for any other endpoint, which shall
// not see it.
func authorised(ctx context.Context, endpoint string) (*http.Client, error) {
	u, err := url.Parse(endpoint)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("OTEL_EXPORTER_OTLP_ENDPOINT is %q; it must be like https://collector.example:4318", endpoint)
	}
	if u.Scheme != "https" || u.Host != googles {
		return nil, nil
	}
	client, err := google.DefaultClient(ctx, "https://www.googleapis.com/auth/cloud-platform")
	if err != nil {
		return nil, fmt.Errorf("sign in to %s: %w", googles, err)
	}
	return client, nil
}

// identity is what is known of the process without asking anybody. Google Cloud refuses figures of nobody's project, and
// those of an instance without a name.
func identity(o Options) []attribute.KeyValue {
	return []attribute.KeyValue{
		semconv.ServiceNamespace("paint.wtf"), semconv.ServiceName(o.Service), semconv.ServiceInstanceID(rand.Text()),
		attribute.String("gcp.project_id", o.Project),
	}
}

// onCloudRun asks the platform for region, service, revision and instance.
func onCloudRun() resource.Detector { return gcp.NewDetector() }
