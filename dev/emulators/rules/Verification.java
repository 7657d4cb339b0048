import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import com.google.firebase.rules.runtime.common.AsyncRuntimeFunction;
import com.google.firebase.rules.runtime.common.EvaluationException;
import com.google.firebase.rules.runtime.common.EvaluationRestrictions;
import com.google.firebase.rules.runtime.common.EvaluationResult;
import com.google.firebase.rules.runtime.evaluators.AuthRuleEvaluator.RuleContext;
import com.google.firebase.rules.runtime.impl.DefaultEvaluator;
import com.google.firebase.rules.runtime.utils.ExpressionValueUtils;
import com.google.firebase.rules.runtime.v1.ExecutionRequest;
import com.google.firebase.rules.runtime.v1.ExecutionResponse;
import com.google.firebase.rules.runtime.v1.ExpressionValue;
import com.google.firebase.rules.runtime.v1.RulesetAst;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.util.JsonFormat;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** One question whether a request is permitted. firestore.get() and exists() hold it up until their document is here. */
final class Verification {
  private final Consumer<String> askForDocument;
  private final BiConsumer<Boolean, List<String>> verdict;

  private final Map<String, SettableFuture<JsonObject>> documents = new HashMap<>();
  private final Queue<String> toAsk = new ArrayDeque<>();
  private String asking;

  Verification(Consumer<String> askForDocument, BiConsumer<Boolean, List<String>> verdict) {
    this.askForDocument = askForDocument;
    this.verdict = verdict;
  }

  void start(RulesetAst ruleset, JsonObject context) throws Exception {
    RuleContext.Builder rule =
        RuleContext.builder()
            .service(context.get("service").getAsString())
            .method(context.get("method").getAsString())
            .path(FirestoreValues.path(context.get("path").getAsString()))
            .supplyFunction(onDocument("firestore.get", d -> d == null ? ExpressionValueUtils.NULL : FirestoreValues.document(d)))
            .supplyFunction(onDocument("firestore.exists", d -> ExpressionValueUtils.createValue(d != null)))
            .supplyFunction(DEBUG);
    for (Map.Entry<String, JsonElement> variable : context.getAsJsonObject("variables").entrySet()) {
      ExpressionValue.Builder value = ExpressionValue.newBuilder();
      JsonFormat.parser().merge(variable.getValue().toString(), value);
      rule.supplyVariable(variable.getKey(), value.build());
    }
    DefaultEvaluator evaluator =
        new DefaultEvaluator(ruleset, ImmutableList.of(), EvaluationRestrictions.builder().build());
    Futures.addCallback(
        evaluator.evaluate(rule.build()),
        new FutureCallback<EvaluationResult>() {
          @Override
          public void onSuccess(EvaluationResult result) {
            verdict.accept(result.permit(), List.of());
          }

          @Override
          public void onFailure(Throwable t) {
            verdict.accept(false, List.of(String.valueOf(t.getMessage())));
          }
        },
        MoreExecutors.directExecutor());
  }

  /** Takes the document that was asked for, or null if there is none. */
  void documentArrived(JsonObject document) {
    SettableFuture<JsonObject> waiting;
    synchronized (this) {
      waiting = documents.get(asking);
      asking = null;
    }
    waiting.set(document); // the evaluation goes on in here, and may want further documents
    askNext();
  }

  private ListenableFuture<JsonObject> document(String path) {
    SettableFuture<JsonObject> future;
    synchronized (this) {
      future = documents.get(path);
      if (future == null) {
        future = SettableFuture.create();
        documents.put(path, future);
        toAsk.add(path);
      }
    }
    askNext();
    return future;
  }

  /** firebase-tools answers one open question per verification, so further ones wait their turn. */
  private void askNext() {
    String next;
    synchronized (this) {
      if (asking != null || toAsk.isEmpty()) {
        return;
      }
      next = asking = toAsk.remove();
    }
    askForDocument.accept(next);
  }

  private AsyncRuntimeFunction onDocument(String name, Function<JsonObject, ExpressionValue> result) {
    return new AsyncRuntimeFunction() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public ListenableFuture<ExecutionResponse> execute(ExecutionRequest request) {
        try {
          String path =
              "/" + String.join("/", ExpressionValueUtils.getPathSegments(
                  request.getSourcePosition(), request.getArguments(0).getPathValue()));
          return Futures.transform(
              document(path),
              d -> ExpressionValueUtils.createResponse(result.apply(d)),
              MoreExecutors.directExecutor());
        } catch (EvaluationException e) {
          return Futures.immediateFailedFuture(e);
        }
      }
    };
  }

  /** debug() in rules prints its argument and gives it back. */
  private static final AsyncRuntimeFunction DEBUG =
      new AsyncRuntimeFunction() {
        @Override
        public String name() {
          return "debug";
        }

        @Override
        public ListenableFuture<ExecutionResponse> execute(ExecutionRequest request) {
          System.err.println("debug(): " + request.getArguments(0));
          return Futures.immediateFuture(ExpressionValueUtils.createResponse(request.getArguments(0)));
        }
      };
}
