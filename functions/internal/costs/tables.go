package costs

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Tables are those that docs/scaling.md contains, in Markdown, by the names of their places in it.
func Tables() map[string]string {
	return map[string]string{
		"steps": steps(), "prices": prices(), "drawings": bills(), "sizes": sizes(),
	}
}

// place is where a table stands in a page.
var place = regexp.MustCompile(`(?s)(<!-- costs: (\w+) -->\n).*?(<!-- /costs -->)`)

// Fill is a page with every table in its place.
func Fill(page string) string {
	tables := Tables()
	return place.ReplaceAllStringFunc(page, func(old string) string {
		parts := place.FindStringSubmatch(old)
		return parts[1] + tables[parts[2]] + parts[3]
	})
}

func table(head ...string) *strings.Builder {
	t := &strings.Builder{}
	row(t, head...)
	fmt.Fprintf(t, "|%s\n", strings.Repeat("---|", len(head)))
	return t
}

func row(t *strings.Builder, cells ...string) { fmt.Fprintf(t, "| %s |\n", strings.Join(cells, " | ")) }

func steps() string {
	t := table("step", "Firestore reads", "writes", "deletions", "Storage class A", "class B", "deletions")
	line := func(name string, o Operations) {
		cells := []string{name}
		for _, n := range []int{o.Reads, o.Writes, o.Deletes, o.Stored, o.Fetched, o.Removed} {
			cells = append(cells, count(n))
		}
		row(t, cells...)
	}
	for _, s := range OfDrawing {
		name := s.Name
		if s.Stated {
			name += " (as the services' pages say)"
		}
		line(name, s.Operations)
	}
	line("**one drawing**", Drawing())
	for _, s := range OfOthers {
		line(s.Name, s.Operations)
	}
	return t.String()
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func prices() string {
	t := table("what", "US dollars", "for", "source", "in doubt")
	for _, p := range Prices {
		row(t, p.What, strconv.FormatFloat(p.USD, 'f', -1, 64), p.Unit, p.Source, p.Doubt)
	}
	var sizes []string
	for _, d := range Databases {
		sizes = append(sizes, fmt.Sprintf("%s %s", d.Name, grouped(d.USD)))
	}
	row(t, fmt.Sprintf("Supabase, a project: %d, and by its size", planUSD), strings.Join(sizes, ", "), "month", databasesPage, "")
	return t.String()
}

func bills() string {
	t := table("", "US dollars")
	bill := func(what string, costs []Cost) {
		row(t, "**"+what+"**", fmt.Sprintf("**%.3f**", Sum(costs)))
		for _, c := range costs {
			row(t, c.Name, fmt.Sprintf("%.3f", c.USD))
		}
	}
	bill("1,000 drawings", PerThousandDrawings(EventConcurrency))
	bill(fmt.Sprintf("the same with %d events at once in an instance", WideConcurrency), PerThousandDrawings(WideConcurrency)[:1])
	bill("1,000 drawings, for each month that they are kept", KeptPerThousand())
	for _, rate := range []float64{Rates[0], Rates[2]} {
		views := rate * viewsPerDrawing
		bill(fmt.Sprintf("a million views, at %s a second", grouped(views)), PerMillionViews(views))
	}
	return t.String()
}

func sizes() string {
	head := []string{"a second"}
	var all []Size
	for _, rate := range Rates {
		all = append(all, SizeAt(rate))
		head = append(head, grouped(rate)+" drawings")
	}
	t := table(head...)
	line := func(name string, of func(Size) string) {
		cells := []string{name}
		for _, s := range all {
			cells = append(cells, of(s))
		}
		row(t, cells...)
	}
	line("views; requests to the CDN", func(s Size) string { return grouped(s.Views) + "; " + grouped(s.Asked.CDN) })
	line("of these past it to the Api", func(s Size) string { return grouped(s.Asked.Boards + s.Asked.Pictures) })
	line("instances of `events`, two events at once", func(s Size) string { return grouped(float64(s.Events)) })
	line(fmt.Sprintf("the same, %d at once", WideConcurrency), func(s Size) string { return grouped(float64(s.Wide)) })
	line("instances of `api`", func(s Size) string { return grouped(float64(s.API)) })
	line("events through Pub/Sub", func(s Size) string { return grouped(s.Drawings * (objectEvents + documentEvents)) })
	line("Firestore: reads; writes", func(s Size) string { return grouped(s.Reads) + "; " + grouped(s.Writes) })
	line("Storage: uploads, copies", func(s Size) string { return grouped(s.Drawings * float64(Drawing().Stored)) })
	line(fmt.Sprintf("connections to Postgres, %d an instance; the same, %d events at once", connections, WideConcurrency), func(s Size) string {
		return grouped(float64(connections*(s.Events+s.API))) + "; " + grouped(float64(connections*(s.Wide+s.API)))
	})
	line("Postgres: cores at work; log, MB", func(s Size) string { return fmt.Sprintf("%.2g; %.2g", s.Cores, s.LogMB) })
	line("Postgres: Supabase's", func(s Size) string { return s.Database.Name })
	line("US dollars a month, all of it", func(s Size) string { return grouped(s.Month) })
	line(fmt.Sprintf("the same, %d events at once", WideConcurrency), func(s Size) string { return grouped(s.WideMonth) })
	return t.String()
}

// grouped is a number with commas between its thousands: three digits of it, or all that stand before the point.
func grouped(x float64) string {
	if x < 100 && x != math.Trunc(x) {
		return strconv.FormatFloat(x, 'g', 2, 64)
	}
	text := strconv.FormatFloat(math.Round(x), 'f', 0, 64)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
