using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace Validator.LanguageServer;

/// <summary>The connection; a request that fails is answered with the protocol's error and no stack trace.</summary>
internal sealed class ServerRpc(IJsonRpcMessageHandler handler) : JsonRpc(handler)
{
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        if (exception is LocalRpcException or OperationCanceledException) return base.CreateErrorDetails(request, exception);
        if (exception is JsonException)
            return new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.InvalidParams, Message = $"The parameters of {request.Method} are not as the protocol has them: {exception.Message}" };
        return new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.InternalError, Message = $"{request.Method} failed: {exception.GetType().Name}: {exception.Message}" };
    }
}
