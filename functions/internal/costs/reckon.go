package costs

import "math"

// EventConcurrency is containerConcurrency of deploy/services/events.yaml.
const EventConcurrency = 2

// events are the requests to the functions for one drawing: three objects, and its document twice.
const objectEvents, documentEvents = 3, 2

// A Cost is one line of a bill.
type Cost struct {
	Name string
	USD  float64
}

// Sum is what the lines come to.
func Sum(costs []Cost) (usd float64) {
	for _, c := range costs {
		usd += c.USD
	}
	return usd
}

// alikeReads are the documents that are read to find one that looks nearly the same, more than the one that is always counted.
func alikeReads(others float64) float64 { return math.Max(math.Min(alike, others*alikeShare)-1, 0) }

// openSeconds is for how long the requests of one drawing are open together: they compute, and wait for Firestore and Storage, one call
// after the other. A commit of some writes is one call, and its transaction's begin another.
func openSeconds() float64 {
	ms := functionsMS
	for _, s := range OfDrawing {
		if s.Stated || s.Name == OfDrawing[0].Name {
			continue // the browser's, and the Api's
		}
		calls := s.Reads
		if s.Writes > 0 {
			calls += 2
		}
		ms += callMS*float64(calls) + objectMS*float64(s.Stored+s.Fetched+s.Removed)
	}
	return ms / 1e3
}

// instanceSeconds is for how long an instance that is given so many events at once stands open for one drawing.
func instanceSeconds(concurrency float64) float64 {
	return math.Max(openSeconds()/concurrency, functionsMS/1e3/eventCores)
}

// EventInstances are needed for a rate of drawings.
func EventInstances(rate, concurrency float64) int {
	return int(math.Ceil(rate * instanceSeconds(concurrency) / busy))
}

// PerThousandDrawings is what a thousand drawings cost when they are made. What is kept of them costs each month anew.
func PerThousandDrawings(concurrency float64) []Cost {
	const n = 1000
	o := Drawing()
	stands := n * instanceSeconds(concurrency)
	messages := 2 * n * (objectEvents*objectEventBytes + documentEvents*documentEventBytes) // published, and pushed
	return []Cost{
		{"Cloud Run: the functions", stands*(eventCores*cpuPrice.one()+eventGiB*memoryPrice.one()) + n*(objectEvents+documentEvents)*requestPrice.one()},
		{"Cloud Run: the Api, which opens them", n * requestPrice.one()},
		{"Firestore: reads", n * (float64(o.Reads) + alikeReads(others)) * readPrice.one()},
		{"Firestore: writes, deletions", n * (float64(o.Writes)*writePrice.one() + float64(o.Deletes)*deletePrice.one())},
		{"Storage: operations", n * (float64(o.Stored)*putPrice.one() + float64(o.Fetched)*getPrice.one())},
		{"Pub/Sub", float64(messages) * messagePrice.one()},
	}
}

// KeptPerThousand is what a thousand drawings cost each month that they are kept.
func KeptPerThousand() []Cost {
	const n = 1000
	return []Cost{
		{"Storage: pictures and stroke logs", n * (pictureBytes + strokesBytes) * objectPrice.one()},
		{"Firestore: documents with their indexes", n * documentBytes * documentPrice.one()},
	}
}

// missed is how many requests a second for one thing go past a cache that keeps it for so many seconds, if so many come at random.
func missed(perSecond, kept float64) float64 { return perSecond / (1 + perSecond*kept) }

// Asked are the requests a second that views cause.
type Asked struct {
	CDN, Boards, Pictures float64 // to the CDN; of these, past it to the Api
}

// asked reckons with a rate of views.
func asked(views float64) Asked {
	const today, other = 0.5 / edges, 0.5 / edges / boards
	past := func(kept float64) float64 {
		return edges * (missed(views*today, kept) + boards*missed(views*other, kept))
	}
	return Asked{views * (1 + picturesPerView), past(boardKept), picturesPerView * past(pictureKept)}
}

// PerMillionViews is what a million views cost at a rate of views a second: the more there are, the fewer go past the CDN.
func PerMillionViews(views float64) []Cost {
	a := asked(views)
	api := (a.Boards + a.Pictures) / views * million
	computed := (a.Boards*boardMS + a.Pictures*pictureMS) / views * million / 1e3 // seconds of one core
	return []Cost{
		{"Hosting: boards and pictures", million * (boardBytes + picturesPerView*smallBytes) * transferPrice.one()},
		{"Hosting: the site", million / viewsPerVisit * siteBytes * transferPrice.one()},
		{"Cloud Run: the Api", api*requestPrice.one() + computed/apiCores*(apiCores*cpuPrice.one()+apiGiB*memoryPrice.one())},
	}
}

// A Size is what a rate of drawings needs.
type Size struct {
	Drawings, Views float64 // a second
	Asked           Asked
	// Events and Wide are the instances of events at EventConcurrency, and at WideConcurrency.
	Events, Wide int
	API          int
	// Reads and Writes are Firestore's documents a second.
	Reads, Writes float64
	// Cores are what Postgres computes on, LogMB what it writes to its log each second.
	Cores, LogMB float64
	Database     Database
	// Month is what a month at this rate costs, without what was kept before it; WideMonth is the same at WideConcurrency.
	Month, WideMonth float64
}

// WideConcurrency is another containerConcurrency: as many events as wait for Firestore while two compute.
const WideConcurrency = 12

// SizeAt is what a rate of drawings needs.
func SizeAt(rate float64) Size {
	s := Size{Drawings: rate, Views: rate * viewsPerDrawing, Events: EventInstances(rate, EventConcurrency), Wide: EventInstances(rate, WideConcurrency)}
	s.Asked = asked(s.Views)
	o := Drawing()
	s.Reads, s.Writes = rate*(float64(o.Reads)+alikeReads(others)), rate*float64(o.Writes)
	computed := (rate*smallMS + s.Asked.Boards*boardMS + s.Asked.Pictures*pictureMS) / 1e3 // a new picture is made small once
	open := rate * float64(OfDrawing[0].Reads+2) * callMS / 1e3
	s.API = int(math.Ceil(math.Max(computed/apiCores, open/apiConcurrency) / busy))
	s.Cores = (rate*mirrorMS + s.Asked.Boards*boardMirrorMS + s.Asked.Pictures*pictureMirrorMS) / 1e3
	s.LogMB = rate * logBytes / 1e6
	s.Database = Databases[len(Databases)-1]
	for _, d := range Databases {
		if float64(d.Cores)*busy >= s.Cores && d.Clients >= connections*(s.Wide+s.API) {
			s.Database = d
			break
		}
	}
	month := func(concurrency float64) float64 {
		thousands := rate * secondsPerMonth / 1000
		return thousands*(Sum(PerThousandDrawings(concurrency))+Sum(KeptPerThousand())/2) +
			s.Views*secondsPerMonth/million*Sum(PerMillionViews(s.Views)) + planUSD + s.Database.USD
	}
	s.Month, s.WideMonth = month(EventConcurrency), month(WideConcurrency)
	return s
}
