using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PhiUnit.Data;
using PhiUnit.Data.Nightly;

namespace PhiUnit.Cli;

/// <summary>Sends the spans of a run to a collector (OTLP), where the environment names one: OTEL_EXPORTER_OTLP_ENDPOINT, as OpenTelemetry has it. Otherwise nothing listens.</summary>
static class Tracing
{
    const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    /// <summary>Begins to listen; what was heard is sent when the result is disposed.</summary>
    public static TracerProvider? Start() =>
        Environment.GetEnvironmentVariable(Endpoint) is null && Environment.GetEnvironmentVariable(TracesEndpoint) is null ? null
            : Sdk.CreateTracerProviderBuilder()
                .ConfigureResource(resource => resource.AddService("phiunit", serviceVersion: CodeVersion.Text))
                .AddSource(NightTelemetry.SourceName)
                .AddOtlpExporter(options => options.ExportProcessorType = ExportProcessorType.Batch)
                .Build();
}
