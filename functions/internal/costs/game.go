package costs

// What is assumed of the game and of the platform. Nobody has played it yet: look at these first.
const (
	// viewsPerDrawing are pages of a board that are looked at for each drawing, each with picturesPerView that the browser does not
	// have yet. Half of all views are of today's prompt, the others of as many other boards as boards.
	viewsPerDrawing, picturesPerView, boards = 20, 12, 50
	// edges are the places that the CDN answers from, each with what it keeps itself.
	edges = 10
	// boardKept and pictureKept are for how many seconds it keeps them: cacheShort and cachePicture of the Api.
	boardKept, pictureKept = 2, 30
	// siteBytes are of the site, which one view in viewsPerVisit loads anew.
	siteBytes, viewsPerVisit = 250e3, 5
	// smallBytes is a picture of 256 pixels: of thin lines it has 9 kB (make scale), of wide soft strokes 75 (docs/performance.md).
	smallBytes = 30e3
	// pictureBytes and strokesBytes are kept of a drawing in Storage, documentBytes in Firestore with the indexes.
	pictureBytes, strokesBytes, documentBytes = 60e3, 15e3, 7e3
	// eventBytes are of one event with its attributes: a document's is the document before and after.
	objectEventBytes, documentEventBytes = 2e3, 4e3
	// others is how many drawings a prompt has, of which a share is looked at for being nearly the same (docs/design.md: 122 of
	// 75,822), and alike at most.
	others, alikeShare, alike = 10_000, 122.0 / 75822, 300

	// callMS and objectMS are how long one call to Firestore and to Storage takes in one region.
	callMS, objectMS = 15, 40
	// connections are what one process opens to Postgres at most, maxConnections of package board.
	connections = 8
	// busy is how full instances are kept: the rest is for bursts, and for the time that new ones take to start.
	busy = 0.6

	// eventCores, eventGiB and apiCores, apiGiB, apiConcurrency are those of deploy/services.
	eventCores, eventGiB             = 2, 2
	apiCores, apiGiB, apiConcurrency = 1, 0.5, 80
	secondsPerMonth                  = 30 * 24 * 3600
)

// Rates are the drawings a second that are reckoned with.
var Rates = []float64{3, 30, 300, 3000}
