package web

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
)

// newTraces sends OpenTelemetry spans to a collector at url. Whoever makes it shuts
// it down, which sends the last ones.
func newTraces(url string, log *slog.Logger) (*sdk.TracerProvider, error) {
	exporter, err := otlptrace.New(context.Background(), collector{url, &http.Client{Timeout: 10 * time.Second}})
	if err != nil {
		return nil, err
	}
	return sdk.NewTracerProvider(
		sdk.WithBatcher(loggedExporter{exporter, log}),
		sdk.WithResource(resource.NewSchemaless(attribute.String("service.name", "entente"))),
	), nil
}

// trace makes a span of each request, named after its route. A trace that the
// caller began goes on.
func trace(traces *sdk.TracerProvider, routed http.Handler) http.Handler {
	return otelhttp.NewHandler(routed, "request",
		otelhttp.WithTracerProvider(traces), otelhttp.WithPropagators(propagation.TraceContext{}))
}

// loggedExporter logs what it cannot send. The SDK would print it.
type loggedExporter struct {
	sdk.SpanExporter
	log *slog.Logger
}

func (e loggedExporter) ExportSpans(ctx context.Context, spans []sdk.ReadOnlySpan) error {
	if err := e.SpanExporter.ExportSpans(ctx, spans); err != nil {
		e.log.Warn("traces are lost", "spans", len(spans), "error", err)
	}
	return nil
}
