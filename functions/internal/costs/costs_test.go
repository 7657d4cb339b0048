package costs

import (
	"math"
	"os"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b)) }

func TestThePageHoldsTheTablesThatTheProgramPrints(t *testing.T) {
	page, err := os.ReadFile("../../../docs/scaling.md")
	if err != nil {
		t.Fatal(err)
	}
	if Fill(string(page)) != string(page) {
		t.Error("docs/scaling.md has other tables: run `make costs`")
	}
	for name := range Tables() {
		if !strings.Contains(string(page), "<!-- costs: "+name+" -->") {
			t.Errorf("docs/scaling.md has no place for the table %q", name)
		}
	}
}

func TestTheInstancesAreThoseThatAreDeployed(t *testing.T) {
	for file, want := range map[string]struct {
		concurrency int
		cpu, memory string
	}{"events.yaml": {EventConcurrency, "2", "2Gi"}, "api.yaml": {apiConcurrency, "1", "512Mi"}} {
		text, err := os.ReadFile("../../../deploy/services/" + file)
		if err != nil {
			t.Fatal(err)
		}
		var service struct {
			Spec struct {
				Template struct {
					Spec struct {
						ContainerConcurrency int `yaml:"containerConcurrency"`
						Containers           []struct {
							Resources struct{ Limits struct{ CPU, Memory string } }
						}
					}
				}
			}
		}
		if err := yaml.Unmarshal(text, &service); err != nil {
			t.Fatal(err)
		}
		got := service.Spec.Template.Spec
		if l := got.Containers[0].Resources.Limits; got.ContainerConcurrency != want.concurrency || l.CPU != want.cpu || l.Memory != want.memory {
			t.Errorf("%s: %d at once, %+v; the costs reckon with %+v", file, got.ContainerConcurrency, l, want)
		}
	}
}

func TestACacheLetsThroughAllOfFewRequestsAndOneOfManyEachTimeItForgets(t *testing.T) {
	for _, c := range []struct{ perSecond, kept, want float64 }{
		{1e-9, 30, 1e-9 / (1 + 3e-8)}, {1, 1, 0.5}, {1e12, 2, 0.5 / (1 + 0.5e-12)},
	} {
		if got := missed(c.perSecond, c.kept); !near(got, c.want) {
			t.Errorf("%g a second, kept for %g s: %g, want %g", c.perSecond, c.kept, got, c.want)
		}
	}
	few, many := asked(1e-3), asked(1e9)
	if all := few.Boards + few.Pictures; !near(few.CDN, 13e-3) || math.Abs(all-few.CDN) > 1e-3*all {
		t.Errorf("of a few requests, %g of %g are let through", all, few.CDN)
	}
	if most := edges * (1 + boards) / float64(boardKept); math.Abs(many.Boards-most) > 1e-3 {
		t.Errorf("of many, %g a second are let through, want %g", many.Boards, most)
	}
}

func TestABillIsItsOperationsTimesTheirPrices(t *testing.T) {
	lines := map[string]float64{}
	for _, c := range PerThousandDrawings(EventConcurrency) {
		lines[c.Name] = c.USD
	}
	for name, want := range map[string]float64{
		"Firestore: writes, deletions": 7 * 0.09 / 100, // of a thousand drawings, by the hundred thousand
		"Firestore: reads":             (20 + 10_000*122.0/75822 - 1) * 0.03 / 100,
		"Storage: operations":          3*0.005 + 2*0.0004,
		"Pub/Sub":                      1000 * 2 * (3*2000 + 2*4000) * 40 / math.Pow(2, 40),
		// 7 + 1 + 1 + 1 reads and a transaction are 12 calls of 15 ms, and 4 of Storage take 40 ms each.
		"Cloud Run: the functions": 1000*(functionsMS+12*15+4*40)/1e3/2*(2*0.000024+2*0.0000025) + 5*0.40/1000,
	} {
		if !near(lines[name], want) {
			t.Errorf("%s: %g, want %g", name, lines[name], want)
		}
	}
}

func TestDrawingsThatLookAlikeAreReadUpToALimit(t *testing.T) {
	for others, want := range map[float64]float64{0: 0, 100: 0, 75822: 121, 1e9: 299} {
		if got := alikeReads(others); !near(got, want) {
			t.Errorf("of %g others: %g, want %g", others, got, want)
		}
	}
}

func TestMoreEventsAtOnceNeedFewerInstancesUntilTheCoresAreFull(t *testing.T) {
	last := math.MaxInt
	for _, concurrency := range []float64{1, 2, 4, 8, 16, 1000} {
		n := EventInstances(3000, concurrency)
		if n > last {
			t.Errorf("%d instances with %g events at once, %d with fewer", n, concurrency, last)
		}
		last = n
	}
	// No more than one above, since what is a whole number may be a hair more by another order of the same steps.
	if least := 3000 * functionsMS / 1e3 / eventCores / busy; float64(last) < least-1e-9 || float64(last) > least+1 {
		t.Errorf("at least %d instances, want %g rounded up", last, least)
	}
}

func TestTenTimesTheGameCostsAboutTenTimes(t *testing.T) {
	for i := range Rates[1:] {
		a, b := SizeAt(Rates[i]), SizeAt(Rates[i+1])
		if ratio := b.Month / a.Month; ratio < 8 || ratio > 11 {
			t.Errorf("%g drawings a second cost %.1f times what %g do", Rates[i+1], ratio, Rates[i])
		}
	}
}

func TestNumbersAreWrittenForPeople(t *testing.T) {
	for x, want := range map[float64]string{0: "0", 7: "7", 0.164: "0.16", 999.6: "1,000", 1234567: "1,234,567", 12.3: "12"} {
		if got := grouped(x); got != want {
			t.Errorf("%g becomes %q, want %q", x, got, want)
		}
	}
}
