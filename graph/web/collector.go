package web

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"

	tracepb "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/protobuf/proto"
)

// collector sends spans to an OpenTelemetry collector: OTLP over HTTP, in protobuf
// (https://opentelemetry.io/docs/specs/otlp/#otlphttp). The exporter that
// OpenTelemetry has for it brings all of gRPC into the program.
type collector struct {
	url    string
	client *http.Client
}

// Start and Stop are called by the exporter; there is nothing to open or close.
func (c collector) Start(context.Context) error { return nil }

// Stop is as Start.
func (c collector) Stop(context.Context) error { return nil }

// UploadTraces sends spans. A TracesData has the bytes of the request that the
// specification names.
func (c collector) UploadTraces(ctx context.Context, spans []*tracepb.ResourceSpans) error {
	body, err := proto.Marshal(&tracepb.TracesData{ResourceSpans: spans})
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/x-protobuf")
	response, err := c.client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		return err
	}
	if response.StatusCode >= http.StatusMultipleChoices {
		return fmt.Errorf("the collector answers %s", response.Status)
	}
	return nil
}
