package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// kill is when Cloud Run ends a process that it has asked to end.
const kill = 10 * time.Second

func TestEventsAreJudgedByAsManyAsThereAreCores(t *testing.T) {
	events := parse(t, file(t, "services/events.yaml"))
	if cores := events.one(t).Resources.Limits["cpu"]; cores != strconv.Itoa(events.Spec.Template.Spec.ContainerConcurrency) {
		t.Errorf("%d at once on %s cores", events.Spec.Template.Spec.ContainerConcurrency, cores)
	}
}

func TestOnlyTheEventsHaveTheModelAndItsMemory(t *testing.T) {
	for name, want := range map[string]struct{ args, memory string }{
		"api": {"serve -only api", "512Mi"}, "events": {"serve -only events", "2Gi"}, "migrate": {"migrate up", "512Mi"},
	} {
		c := parse(t, file(t, "services/"+name+".yaml")).one(t)
		if got := strings.Join(c.Args, " "); got != want.args || c.Resources.Limits["memory"] != want.memory {
			t.Errorf("%s runs %q in %s, want %q in %s", name, got, c.Resources.Limits["memory"], want.args, want.memory)
		}
	}
}

func TestOnlyTheApiIsReachedFromOutside(t *testing.T) {
	for name, want := range map[string]string{"api": "all", "events": "internal"} {
		if got := parse(t, file(t, "services/"+name+".yaml")).Metadata.Annotations["run.googleapis.com/ingress"]; got != want {
			t.Errorf("the ingress of %s is %q, want %q", name, got, want)
		}
	}
}

func TestServicesStartFastAndTakeAllTrafficOnceTheyListen(t *testing.T) {
	for _, name := range []string{"api", "events"} {
		s := parse(t, file(t, "services/"+name+".yaml"))
		annotations := s.Spec.Template.Metadata.Annotations
		if annotations["deployed-at"] != "${MOMENT}" {
			t.Errorf("%s keeps its processes, and their secrets, when it is deployed again", name)
		}
		if annotations["run.googleapis.com/startup-cpu-boost"] != "true" {
			t.Errorf("%s starts without a boost", name)
		}
		if upper := strings.ToUpper(name); annotations["autoscaling.knative.dev/minScale"] != "${"+upper+"_MIN_INSTANCES}" ||
			annotations["autoscaling.knative.dev/maxScale"] != "${"+upper+"_MAX_INSTANCES}" {
			t.Errorf("the settings do not bound the instances of %s: %v", name, annotations)
		}
		if len(s.Spec.Traffic) != 1 || !s.Spec.Traffic[0].LatestRevision || s.Spec.Traffic[0].Percent != 100 {
			t.Errorf("the traffic of %s goes to %+v", name, s.Spec.Traffic)
		}
	}
}

// What asks about the parts would end processes, and start none, because Postgres or Firestore is away.
func TestProbesAskWhetherTheProcessLivesAndNothingElse(t *testing.T) {
	for _, name := range []string{"api", "events"} {
		c := parse(t, file(t, "services/"+name+".yaml")).one(t)
		for kind, p := range map[string]probe{"startup": c.StartupProbe, "liveness": c.LivenessProbe} {
			if len(c.Ports) != 1 || p.HTTPGet.Port != c.Ports[0].ContainerPort || p.HTTPGet.Path != "/healthz" {
				t.Errorf("the %s probe of %s asks %+v", kind, name, p.HTTPGet)
			}
		}
		// A core that judges answers late; what is ended takes its drawings with it.
		if bound := c.LivenessProbe.PeriodSeconds * c.LivenessProbe.FailureThreshold; bound < 60 {
			t.Errorf("%s is ended after %d s", name, bound)
		}
	}
}

func TestTimesAgreeWithTheProgram(t *testing.T) {
	const server = "functions/internal/server"
	patience := time.Duration(number(t, server, "patience"))
	limit := time.Duration(parse(t, file(t, "services/events.yaml")).Spec.Template.Spec.TimeoutSeconds) * time.Second
	if patience >= answerTime || answerTime > limit {
		t.Errorf("the program gives up an event after %s, Pub/Sub after %s, Cloud Run after %s: each should outlast the one before",
			patience, answerTime, limit)
	}
	if drain := time.Duration(number(t, server, "drainTime")); drain >= kill {
		t.Errorf("the program takes %s to end, and is killed after %s", drain, kill)
	}
	request := time.Duration(number(t, "functions/internal/api", "requestTime"))
	if limit := time.Duration(parse(t, file(t, "services/api.yaml")).Spec.Template.Spec.TimeoutSeconds) * time.Second; request >= limit {
		t.Errorf("a request may take %s, and Cloud Run ends it after %s", request, limit)
	}
	for _, v := range configuration(t) {
		if v.name != "LIMITS_EVENT_AGE" {
			continue
		}
		if age, err := time.ParseDuration(v.byDefault); err != nil || age != eventRetention {
			t.Errorf("the program takes events of %s, and Pub/Sub keeps them for %s", v.byDefault, eventRetention)
		}
	}
}

// The other half is for the model, the pictures that are kept, and the program itself.
func TestWorkInFlightTakesAtMostHalfOfAServicesMemory(t *testing.T) {
	i := slices.IndexFunc(configuration(t), func(c configured) bool { return c.name == "LIMITS_WORK_MIB" })
	work, err := strconv.Atoi(configuration(t)[i].byDefault)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"api", "events"} {
		limit := parse(t, file(t, "services/"+name+".yaml")).one(t).Resources.Limits["memory"]
		unit := len(limit) - len("Mi")
		memory, err := strconv.Atoi(limit[:unit])
		if mib := map[string]int{"Mi": memory, "Gi": memory << 10}[limit[unit:]]; err != nil || 2*work > mib {
			t.Errorf("work takes %d MiB of the %s of %s (error %v)", work, limit, name, err)
		}
	}
}

// own are the variables that production need not set: Cloud Run or the image does, or they belong to other places.
var own = map[string]string{
	"HOST": "every interface on Cloud Run", "PORT": "Cloud Run's", "K_SERVICE": "Cloud Run's",
	"MODEL_DIR": "the image's", "SITE_DIR": "the image's", "ONNXRUNTIME_LIBRARY": "the image's",
	"MODEL_MIRROR":            "for building",
	"FIREBASE_AUTH_DOMAIN":    "follows from the project",
	"FIRESTORE_EMULATOR_HOST": "never in production", "FIREBASE_AUTH_EMULATOR_HOST": "never in production",
	"STORAGE_EMULATOR_HOST": "never in production",
}

func TestProductionSetsEveryVariableThatHasNoDefaultForIt(t *testing.T) {
	api := parse(t, file(t, "services/api.yaml")).one(t).Env
	for _, v := range configuration(t) {
		set := slices.ContainsFunc(api, func(s variable) bool { return s.Name == v.name })
		if _, ok := own[v.name]; ok {
			if set {
				t.Errorf("the Api's service sets %s, which is not its own to set", v.name)
			}
			continue
		}
		if !set && (v.byDefault == "" || strings.HasPrefix(v.byDefault, "demo-")) {
			t.Errorf("the program's default of %s is %q, and the Api's service sets no other", v.name, v.byDefault)
		}
	}
}

func TestEveryVariableThatProductionSetsIsReadAndDocumented(t *testing.T) {
	known, page := configuration(t), file(t, "../docs/configuration.md")
	for _, name := range []string{"api", "events", "migrate"} {
		for _, v := range parse(t, file(t, "services/"+name+".yaml")).one(t).Env {
			if !slices.ContainsFunc(known, func(c configured) bool { return c.name == v.Name }) {
				t.Errorf("%s sets %s, which the program does not read", name, v.Name)
			}
			if !strings.Contains(page, "| `"+v.Name+"` |") {
				t.Errorf("%s sets %s, which docs/configuration.md does not list", name, v.Name)
			}
			if secret := v.ValueFrom.SecretKeyRef.Name; secret == "" == (v.Name == "DATABASE_URL" || v.Name == "LIMITS_ADDRESS_KEY") {
				t.Errorf("%s has %s from the secret %q", name, v.Name, secret)
			}
		}
	}
}

// The events do what the Api does on the same project, bucket and database.
func TestBothServicesUseTheSameParts(t *testing.T) {
	api, events := parse(t, file(t, "services/api.yaml")).one(t), parse(t, file(t, "services/events.yaml")).one(t)
	for _, v := range events.Env {
		if !slices.Contains(api.Env, v) {
			t.Errorf("the Api has another %s", v.Name)
		}
	}
	for _, name := range []string{"GOOGLE_CLOUD_PROJECT", "STORAGE_BUCKET", "DATABASE_URL"} {
		if !slices.ContainsFunc(events.Env, func(v variable) bool { return v.Name == name }) {
			t.Errorf("the events have no %s", name)
		}
	}
}

func TestEveryPartReadsOnlyTheSecretsThatItsAccountMay(t *testing.T) {
	for name, account := range map[string]string{"api": "paint-api", "events": "paint-events", "migrate": "paint-migrate"} {
		text := file(t, "services/"+name+".yaml")
		s := parse(t, text)
		if got := s.Spec.Template.Spec.ServiceAccountName + s.Spec.Template.Spec.Template.Spec.ServiceAccountName; got !=
			account+"@${PROJECT}.iam.gserviceaccount.com" {
			t.Errorf("%s runs as %s", name, got)
		}
		for _, s := range secrets {
			uses := strings.Contains(text, "name: "+s.name+",") || strings.Contains(text, "secretName: "+s.name+"\n")
			if may := slices.Contains(s.readers, account); uses != may {
				t.Errorf("%s uses the secret %s: %t, and its account may read it: %t", name, s.name, uses, may)
			}
		}
	}
}

func TestAProcessOpensAsManyConnectionsAsTheSettingsCount(t *testing.T) {
	boards := number(t, "functions/internal/board", "maxConnections")
	if counted := number(t, "deploy/internal/settings", "connectionsPerProcess"); counted != boards {
		t.Errorf("the settings count %d connections a process, and it opens %d", counted, boards)
	}
	if want := fmt.Sprintf("up to %d", boards); !strings.Contains(file(t, "settings.example.env"), want) {
		t.Errorf("settings.example.env does not say %q", want)
	}
}

func TestAppCheckIsOnOnceThereIsAKeyForIt(t *testing.T) {
	for key, want := range map[string]string{"": "off", "the-site-key": "on"} {
		c := setUp(t)
		d := c.deployment()
		d.AppCheckSiteKey = key
		if err := d.release(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, v := range parse(t, c.applied("api")).one(t).Env {
			if v.Name == "APP_CHECK" && v.Value != want || v.Name == "APP_CHECK_SITE_KEY" && v.Value != key {
				t.Errorf("with the key %q, %s is %q", key, v.Name, v.Value)
			}
		}
	}
}

func TestAPlaceholderWithoutAValueIsAnError(t *testing.T) {
	if filled, err := fill("a: \"${ONE}\"", map[string]string{"ONE": ""}); err != nil || filled != `a: ""` {
		t.Errorf("a value that is empty gives %q, error %v", filled, err)
	}
	if filled, err := fill("a: ${ONE}, b: ${TWO}", map[string]string{"ONE": "1"}); err == nil || !strings.Contains(err.Error(), "${TWO}") {
		t.Errorf("it is %q, error %v", filled, err)
	}
}
