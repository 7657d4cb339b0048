package figures

import (
	"cmp"
	"maps"
	"slices"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"

	"paint.wtf/functions/internal/telemetry"
)

// shown is what the page shows.
type shown struct {
	Judge, Age, Lag  spread
	Scored, Flagged  int64
	Concepts         []tally
	Retries, Dead    int64
	Active           int64
	Functions        []function
	Routes           []route
	Requests, Failed uint64
}

// A tally is how often something was counted.
type tally struct {
	Name string
	N    int64
}

// A function is what its deliveries were like.
type function struct {
	Name                string
	Done, Retries, Dead uint64
	Active              int64
	Took, Age           spread
}

// A route is what its requests were like that were answered with a status.
type route struct {
	Method, Route string
	Status        int
	Took          spread
}

// Quiet reports whether nothing has happened yet.
func (f shown) Quiet() bool { return len(f.Functions) == 0 && len(f.Routes) == 0 }

// read takes what the page shows out of all that is measured.
func read(all metricdata.ResourceMetrics) (f shown) {
	functions := map[string]*function{}
	of := func(set attribute.Set) *function {
		name := text(set, "paint.function")
		if functions[name] == nil {
			functions[name] = &function{Name: name}
		}
		return functions[name]
	}
	for _, scope := range all.ScopeMetrics {
		for _, m := range scope.Metrics {
			switch data := m.Data.(type) {
			case metricdata.Histogram[float64]:
				for _, point := range data.DataPoints {
					f.add(m.Name, spreadOf(point), point.Attributes, of)
				}
			case metricdata.Sum[int64]:
				for _, point := range data.DataPoints {
					f.count(m.Name, point.Value, point.Attributes, of)
				}
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(functions)) {
		f.Functions = append(f.Functions, *functions[name])
	}
	slices.SortFunc(f.Routes, func(a, b route) int {
		return cmp.Or(cmp.Compare(a.Route, b.Route), cmp.Compare(a.Method, b.Method), cmp.Compare(a.Status, b.Status))
	})
	slices.SortFunc(f.Concepts, func(a, b tally) int { return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Name, b.Name)) })
	return f
}

func (f *shown) add(name string, s spread, about attribute.Set, of func(attribute.Set) *function) {
	switch name {
	case telemetry.JudgeDuration:
		f.Judge.merge(s)
	case telemetry.BoardLag:
		f.Lag.merge(s)
	case telemetry.EventAge:
		f.Age.merge(s)
		of(about).Age.merge(s)
	case telemetry.EventDuration:
		one := of(about)
		one.Took.merge(s)
		switch text(about, "paint.outcome") {
		case "done":
			one.Done += s.N
		case "again":
			one.Retries += s.N
		case "dead":
			one.Dead += s.N
		}
	case telemetry.RequestDuration:
		status, _ := about.Value("http.response.status_code")
		r := route{text(about, "http.request.method"), cmp.Or(text(about, "http.route"), "none"), int(status.AsInt64()), s}
		f.Routes = append(f.Routes, r)
		f.Requests += s.N
		if r.Failed() {
			f.Failed += s.N
		}
	}
}

// Failed reports whether the answer was that something is wrong on this side.
func (r route) Failed() bool { return r.Status >= 500 }

func (f *shown) count(name string, n int64, about attribute.Set, of func(attribute.Set) *function) {
	switch name {
	case telemetry.DrawingsScored:
		f.Scored += n
	case telemetry.DrawingsFlagged:
		f.Flagged += n
		f.Concepts = append(f.Concepts, tally{text(about, "paint.concept"), n})
	case telemetry.EventRetries:
		f.Retries += n
	case telemetry.EventsDead:
		f.Dead += n
	case telemetry.EventsActive:
		f.Active += n
		of(about).Active += n
	case telemetry.RequestsActive:
		f.Active += n
	}
}

func text(set attribute.Set, key attribute.Key) string {
	value, _ := set.Value(key)
	return value.AsString()
}
