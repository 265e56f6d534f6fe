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

    /// <summary>How long a run waits at its end for a collector to take the spans, in milliseconds; disposing alone waits five seconds, too short for a busy machine.</summary>
    const int LongestWait = 20_000;

    /// <summary>Begins to listen; what was heard is sent from time to time and by <see cref="Send"/>.</summary>
    public static TracerProvider? Start() =>
        Environment.GetEnvironmentVariable(Endpoint) is null && Environment.GetEnvironmentVariable(TracesEndpoint) is null ? null
            : Sdk.CreateTracerProviderBuilder()
                .ConfigureResource(resource => resource.AddService("phiunit", serviceVersion: CodeVersion.Text))
                .AddSource(NightTelemetry.SourceName)
                .AddOtlpExporter(options => options.ExportProcessorType = ExportProcessorType.Batch)
                .Build();

    /// <summary>Sends what was heard and not sent yet.</summary>
    public static void Send(TracerProvider? tracing) => tracing?.ForceFlush(LongestWait);
}
