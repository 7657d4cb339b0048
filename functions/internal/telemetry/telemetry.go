// Package telemetry tells how a process does, by OpenTelemetry: figures, traces, and the ids that every line of the log carries.
//
// All of it hangs on a piece of work, which is one event or one request, and which its context holds: whoever does a part of it
// says what it is about, takes steps that show in its trace, and counts what came of it. A context without work takes all of
// these and does nothing.
//
// Nothing here is global. The libraries of Firestore and Storage would find a global tracer and write the names of objects, with
// the uids in them, into their spans.
package telemetry

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	sdkmetric "go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// scope names what measures: this program.
const scope = "paint.wtf/functions"

// flushTime bounds what a stopping process still sends: Cloud Run kills it 10 s after it is asked to stop, and draining takes 9.
const flushTime = 800 * time.Millisecond

// Options say whose figures and traces these are, and where they go.
type Options struct {
	// Service is the process's name: api, events or, where one does both, paintwtf.
	Service string
	// Project is the Google Cloud project.
	Project string
	// Endpoint is OTEL_EXPORTER_OTLP_ENDPOINT, to which figures and traces go by OTLP over HTTP. Where it is empty nothing leaves
	// the process, and traces have ids and nothing else.
	Endpoint string
	// OnCloudRun adds what Cloud Run says of the process.
	OnCloudRun bool
	// Readable keeps the figures, so that Figures can tell them.
	Readable bool
}

// Telemetry measures and traces the work of one process. Safe for concurrent use.
type Telemetry struct {
	tracer trace.Tracer
	figures
	reader *sdkmetric.ManualReader
	close  []func(context.Context) error
}

// Open prepares a process's telemetry. An endpoint that does not answer loses what was for it, and stops nothing.
func Open(ctx context.Context, o Options) (t *Telemetry, err error) {
	t = &Telemetry{}
	defer func() {
		if err != nil {
			err = errors.Join(fmt.Errorf("telemetry: %w", err), t.Close())
		}
	}()
	var metrics []sdkmetric.Option
	// Without an exporter a trace is its id, which the log needs all the same.
	traces := []sdktrace.TracerProviderOption{sdktrace.WithSampler(sdktrace.NeverSample())}
	if o.Endpoint != "" {
		described, err := describe(ctx, o)
		if err != nil {
			return t, err
		}
		reader, exporter, err := export(ctx, o)
		if err != nil {
			return t, err
		}
		metrics = append(metrics, sdkmetric.WithResource(described), sdkmetric.WithReader(reader))
		// The sampler is the standard's: what came with a trace follows it, OTEL_TRACES_SAMPLER decides on the rest.
		traces = []sdktrace.TracerProviderOption{sdktrace.WithResource(described), sdktrace.WithBatcher(exporter)}
	}
	if o.Readable {
		t.reader = sdkmetric.NewManualReader()
		metrics = append(metrics, sdkmetric.WithReader(t.reader))
	}
	meters, tracers := sdkmetric.NewMeterProvider(metrics...), sdktrace.NewTracerProvider(traces...)
	t.close = append(t.close, tracers.Shutdown, meters.Shutdown)
	t.tracer = tracers.Tracer(scope)
	t.figures, err = newFigures(meters.Meter(scope))
	return t, err
}

// export makes what sends figures and traces. Address, headers, time-outs and intervals are read from the standard's variables.
func export(ctx context.Context, o Options) (sdkmetric.Reader, sdktrace.SpanExporter, error) {
	metrics, traces := []otlpmetrichttp.Option{}, []otlptracehttp.Option{}
	client, err := authorised(ctx, o.Endpoint)
	if err != nil {
		return nil, nil, err
	}
	if client != nil {
		metrics = append(metrics, otlpmetrichttp.WithHTTPClient(client))
		traces = append(traces, otlptracehttp.WithHTTPClient(client))
	}
	metricExporter, err := otlpmetrichttp.New(ctx, metrics...)
	if err != nil {
		return nil, nil, err
	}
	traceExporter, err := otlptracehttp.New(ctx, traces...)
	if err != nil {
		return nil, nil, err
	}
	return sdkmetric.NewPeriodicReader(metricExporter), traceExporter, nil
}

// Figures are all figures as they are now. They are there where Options asked for them to be readable.
func (t *Telemetry) Figures(ctx context.Context) (all metricdata.ResourceMetrics, err error) {
	if t.reader == nil {
		return all, errors.New("this process keeps no figures to read")
	}
	err = t.reader.Collect(ctx, &all)
	return all, err
}

// Close sends what has not been sent yet.
func (t *Telemetry) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), flushTime)
	defer cancel()
	var all []error
	for _, close := range t.close {
		all = append(all, close(ctx))
	}
	t.close = nil
	return errors.Join(all...)
}

// describe says whose figures these are. What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say stands above it.
func describe(ctx context.Context, o Options) (*resource.Resource, error) {
	options := []resource.Option{resource.WithTelemetrySDK(), resource.WithAttributes(identity(o)...)}
	if o.OnCloudRun {
		options = append(options, resource.WithDetectors(onCloudRun()))
	}
	described, err := resource.New(ctx, append(options, resource.WithFromEnv())...)
	if errors.Is(err, resource.ErrPartialResource) {
		return described, nil // the metadata server did not answer: what is known is still right
	}
	return described, err
}
