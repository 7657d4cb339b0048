package download

import (
	"fmt"
	"io"
	"time"
)

// Progress shows downloads, one after the other: on a terminal one line that keeps up, elsewhere (a log) a line for
// every tenth. A nil one shows nothing.
type Progress struct {
	out      io.Writer
	terminal bool
	now      func() time.Time

	name        string
	done, size  int64 // size 0: not known
	started     time.Time
	startedWith int64
	shown       time.Time // the last line on a terminal
	tenths      int64     // the last line elsewhere
}

// NewProgress writes to out; terminal says that a person watches it there.
func NewProgress(out io.Writer, terminal bool) *Progress {
	return &Progress{out: out, terminal: terminal, now: time.Now}
}

const (
	refresh   = 200 * time.Millisecond
	clearLine = "\r\x1b[K"
)

func (p *Progress) begin(name, source string, done, size int64) {
	if p == nil {
		return
	}
	p.name, p.size = name, size
	p.note("%s: from %s", name, source)
	if done > 0 {
		p.note("%s: going on after %s", name, amount(done))
	}
	p.at(done)
}

// at says where a transfer begins.
func (p *Progress) at(done int64) {
	if p == nil {
		return
	}
	p.done, p.startedWith, p.started = done, done, p.now()
	p.tenths = 0
	if p.size > 0 {
		p.tenths = 10 * done / p.size
	}
}

func (p *Progress) advance(n int) {
	if p == nil {
		return
	}
	p.done += int64(n)
	if p.terminal {
		if now := p.now(); now.Sub(p.shown) >= refresh {
			p.shown = now
			fmt.Fprint(p.out, clearLine, p.line(now))
		}
		return
	}
	if p.size > 0 {
		if tenths := 10 * p.done / p.size; tenths > p.tenths && tenths < 10 {
			p.tenths = tenths
			fmt.Fprintln(p.out, p.line(p.now()))
		}
	}
}

// line is such as "image.onnx: 45.2 of 351.7 MB, 12 %, 8.3 MB/s, 37 s left".
func (p *Progress) line(now time.Time) string {
	text := p.name + ": " + amount(p.done)
	if p.size > 0 {
		text = fmt.Sprintf("%s: %.1f of %s, %d %%", p.name, megabytes(p.done), amount(p.size), 100*p.done/p.size)
	}
	spent := now.Sub(p.started).Seconds()
	if spent < 1 || p.done <= p.startedWith {
		return text
	}
	speed := float64(p.done-p.startedWith) / spent
	text += fmt.Sprintf(", %.1f MB/s", speed/1e6)
	if p.size > 0 {
		left := time.Duration(float64(p.size-p.done) / speed * float64(time.Second))
		text += fmt.Sprintf(", %s left", left.Round(time.Second))
	}
	return text
}

func (p *Progress) end(size int64) {
	if p != nil {
		p.note("%s: complete and checked, %s", p.name, amount(size))
	}
}

func (p *Progress) present(name string) {
	if p != nil {
		p.note("%s: there already, and right", name)
	}
}

// note writes a line that stays.
func (p *Progress) note(format string, args ...any) {
	if p == nil {
		return
	}
	start := ""
	if p.terminal {
		start = clearLine
		p.shown = time.Time{}
	}
	fmt.Fprintf(p.out, start+format+"\n", args...)
}

func megabytes(n int64) float64 { return float64(n) / 1e6 }

func amount(n int64) string { return fmt.Sprintf("%.1f MB", megabytes(n)) }
