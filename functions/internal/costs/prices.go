package costs

// A Price is what a service asks for, in US dollars without taxes, discounts and what is free each month.
type Price struct {
	What   string
	USD    float64
	Per    float64 // operations, seconds or bytes, which Unit says
	Unit   string
	Source string
	// Doubt says why the price is not sure; "" where a stored copy of its own page says it.
	Doubt string
}

// one is the price of one operation, second or byte.
func (p Price) one() float64 { return p.USD / p.Per }

// PricesSeen is when the sources were last looked up, in stored copies of them.
const PricesSeen = "2026-11-27"

const (
	million = 1e6
	gb      = 1e9 // bytes
	gib     = 1 << 30
	tib     = 1 << 40

	cloudRunPage  = "cloud.google.com/run/pricing"
	firestorePage = "cloud.google.com/firestore/pricing"
	storagePage   = "cloud.google.com/storage/pricing-examples"
	// regional: the copies of Firestore's page have no prices of single regions.
	regional = "only found on others' pages; the copies of Google's leave out single regions"
)

// The prices of us-central1, where deploy/ puts everything.
var (
	cpuPrice      = Price{"Cloud Run, processor, while a request is open", 0.000024, 1, "vCPU second", cloudRunPage, ""}
	memoryPrice   = Price{"Cloud Run, memory, while a request is open", 0.0000025, 1, "GiB second", cloudRunPage, ""}
	requestPrice  = Price{"Cloud Run, requests", 0.40, million, "million", cloudRunPage, ""}
	readPrice     = Price{"Firestore, reads", 0.03, 1e5, "100,000", firestorePage, regional}
	writePrice    = Price{"Firestore, writes", 0.09, 1e5, "100,000", firestorePage, regional}
	deletePrice   = Price{"Firestore, deletions", 0.01, 1e5, "100,000", firestorePage, regional}
	documentPrice = Price{"Firestore, kept", 0.15, gib, "GiB a month", firestorePage, regional}
	putPrice      = Price{"Storage, class A", 0.005, 1000, "1,000", storagePage, ""}
	getPrice      = Price{"Storage, class B", 0.0004, 1000, "1,000", storagePage, ""}
	objectPrice   = Price{"Storage, kept", 0.020, gb, "GB a month", storagePage, ""}
	messagePrice  = Price{"Pub/Sub, published and pushed, at least 1,000 bytes each", 40, tib, "TiB", "cloud.google.com/pubsub/pricing", ""}
	eventPrice    = Price{"Eventarc, events of Google's services", 0, million, "million", "cloud.google.com/eventarc/docs/run/pricing", ""}
	transferPrice = Price{"Hosting, transfer", 0.15, gb, "GB", "firebase.google.com/pricing", "known from elsewhere; no copy of the page has it"}
)

// Prices are all of them.
var Prices = []Price{
	cpuPrice, memoryPrice, requestPrice, readPrice, writePrice, deletePrice, documentPrice, putPrice, getPrice, objectPrice, messagePrice,
	eventPrice, transferPrice,
}

// A Database is a size of Postgres that Supabase offers.
type Database struct {
	Name  string
	Cores int     // of its own from Large on; shared, and faster for a while, below
	USD   float64 // a month
	// Clients is how many connections its pooler lets in.
	Clients int
}

// databasesPage has the sizes; one project comes with a plan for $25, which pays $10 of its size.
const (
	databasesPage = "supabase.com/docs/guides/platform/compute-add-ons"
	planUSD       = 25 - 10
)

// Databases are those that are considered, the smallest first.
var Databases = []Database{
	{"Small", 1, 15, 400}, {"Large", 2, 110, 800}, {"XL", 4, 210, 1000}, {"2XL", 8, 410, 1500}, {"4XL", 16, 960, 3000},
	{"8XL", 32, 1870, 6000}, {"12XL", 48, 2800, 9000}, {"16XL", 64, 3730, 12000},
}
