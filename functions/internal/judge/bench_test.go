package judge

import (
	"image"
	"math"
	"os"
	"slices"
	"syscall"
	"testing"
	"time"

	ort "github.com/yalue/onnxruntime_go"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/judge/judgetest"
	"paint.wtf/models"
)

// cpu is the processor time of this process so far: on a machine that others use as well, it tells more than the clock.
func cpu(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// median runs work once for each iteration and reports the median of the clock and of the processor time.
func median(b *testing.B, work func()) (clock, processor time.Duration) {
	var clocks, processors []time.Duration
	work() // warm
	for b.Loop() {
		c, t := cpu(b), time.Now()
		work()
		clocks = append(clocks, time.Since(t))
		processors = append(processors, cpu(b)-c)
	}
	slices.Sort(clocks)
	slices.Sort(processors)
	return clocks[len(clocks)/2], processors[len(processors)/2]
}

func milliseconds(d time.Duration) float64 { return float64(d) / 1e6 }

// strokes is a PNG as a browser's canvas gives it: a dozen wide, curved strokes with soft edges, over most of the paper.
func strokes(b *testing.B) []byte {
	m := blankCanvas()
	for s := range 12 {
		var covered [drawing.Size][drawing.Size]float64
		radius := 3 + float64(s)
		for t := range 250 {
			along := float64(t) / 250
			x := 256 + 180*math.Cos(float64(s)+3*along)*(0.3+0.7*along)
			y := 256 + 200*math.Sin(1.7*float64(s)+4*along)
			for py := int(y - radius - 1); py <= int(y+radius+1); py++ {
				for px := int(x - radius - 1); px <= int(x+radius+1); px++ {
					if cover := min(radius+0.5-math.Hypot(float64(px)-x, float64(py)-y), 1); cover > covered[py][px] {
						covered[py][px] = cover
					}
				}
			}
		}
		ink := [3]float64{float64(s * 20), float64(s * 90 % 256), float64(s * 50 % 256)}
		for y := range drawing.Size {
			for x := range drawing.Size {
				at := m.Pix[m.PixOffset(x, y):]
				for c := range 3 {
					at[c] = uint8(float64(at[c]) + (ink[c]-float64(at[c]))*covered[y][x] + 0.5)
				}
			}
		}
	}
	return png(b, m)
}

// noise is a picture in which no two neighbours are alike: the most work there can be, and nothing that anyone draws.
func noise(b *testing.B) []byte {
	m := blankCanvas()
	for i := 0; i < len(m.Pix); i += 4 {
		m.Pix[i], m.Pix[i+1], m.Pix[i+2] = uint8(i*7/64), uint8(i/4), uint8(i/2048)
	}
	return png(b, m)
}

func blankCanvas() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	return m
}

func png(b *testing.B, m *image.NRGBA) []byte {
	file, err := drawing.Encode(m)
	if err != nil {
		b.Fatal(err)
	}
	return file
}

// benchJudge is the embedded model with its bank, on one thread; JUDGE_MODEL names another folder.
func benchJudge(b *testing.B) *Judge {
	folder := models.Doodle()
	if named := os.Getenv("JUDGE_MODEL"); named != "" {
		folder = os.DirFS(named)
	}
	j, err := Open(folder, Options{Library: judgetest.Library(b), Threads: 1, Bank: models.Bank()})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { j.Close() })
	return j
}

// BenchmarkDrawing is what one drawing costs, part by part, and how much of it is not ONNX Runtime's.
func BenchmarkDrawing(b *testing.B) { benchmarkPicture(b, strokes(b)) }

// BenchmarkNoise is the same for the worst picture.
func BenchmarkNoise(b *testing.B) { benchmarkPicture(b, noise(b)) }

func benchmarkPicture(b *testing.B, file []byte) {
	j := benchJudge(b)
	p, err := j.Prompt(b.Context(), "a raccoon driving a tractor")
	if err != nil {
		b.Fatal(err)
	}
	must := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	decoded, err := drawing.Decode(file)
	must(err)
	views, _ := frame(opaque(decoded), j.manifest.Image)
	pixels := tensor(views[0], j.manifest.Image)
	seen, err := j.Embed(b.Context(), decoded)
	must(err)

	var whole, session time.Duration
	part := func(name string, into *time.Duration, work func()) {
		b.Run(name, func(b *testing.B) {
			clock, processor := median(b, work)
			b.ReportMetric(milliseconds(clock), "median-ms")
			b.ReportMetric(milliseconds(processor), "median-cpu-ms")
			if into != nil {
				*into = processor
			}
		})
	}
	part("decode", nil, func() { _, err := drawing.Decode(file); must(err) })
	part("frame", nil, func() { frame(opaque(decoded), j.manifest.Image) })
	part("tensor", nil, func() { tensor(views[0], j.manifest.Image) })
	part("score", nil, func() { j.Score(seen, p) })
	part("session", &session, bareSession(b, j, pixels))
	part("whole", &whole, func() {
		picture, err := drawing.Decode(file)
		must(err)
		seen, err := j.Embed(b.Context(), picture)
		must(err)
		j.Score(seen, p)
	})
	b.Run("overhead", func(b *testing.B) {
		if session == 0 || whole == 0 {
			b.Skip("it needs session and whole: run all parts")
		}
		b.ReportMetric(milliseconds(whole-session), "ours-cpu-ms")
		b.ReportMetric(float64(whole)/float64(session), "whole/session")
		b.ReportMetric(0, "ns/op")
	})
}

// bareSession runs the image tower on a picture and its mirror image with nothing of ours around it.
func bareSession(b *testing.B, j *Judge, pixels []float32) func() {
	size := int64(j.manifest.Image.Size)
	in, err := ort.NewTensor(ort.NewShape(2, 3, size, size), pixels)
	if err != nil {
		b.Fatal(err)
	}
	out, err := ort.NewEmptyTensor[float32](ort.NewShape(2, int64(j.manifest.EmbeddingWidth)))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { in.Destroy(); out.Destroy() })
	return func() {
		if err := j.image.session.Run([]ort.Value{in}, []ort.Value{out}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPrompt is what a prompt costs that nobody has drawn yet.
func BenchmarkPrompt(b *testing.B) {
	j := benchJudge(b)
	clock, processor := median(b, func() {
		if _, err := j.Prompt(b.Context(), "a raccoon driving a tractor"); err != nil {
			b.Fatal(err)
		}
	})
	b.ReportMetric(milliseconds(clock), "median-ms")
	b.ReportMetric(milliseconds(processor), "median-cpu-ms")
}

// BenchmarkOpen is the time to load the model and to embed the bank.
func BenchmarkOpen(b *testing.B) {
	clock, processor := median(b, func() {
		j, err := Open(models.Doodle(), Options{Library: judgetest.Library(b), Threads: 1, Bank: models.Bank()})
		if err != nil {
			b.Fatal(err)
		}
		j.Close()
	})
	b.ReportMetric(milliseconds(clock), "median-ms")
	b.ReportMetric(milliseconds(processor), "median-cpu-ms")
}

// BenchmarkCLIPTokenizer splits a prompt with CLIP's own vocabulary, which CLIP_VOCABULARY names, and checks that it
// gives CLIP's ids; without it, with a made-up vocabulary.
func BenchmarkCLIPTokenizer(b *testing.B) {
	t := tinyMerges(b)
	if named := os.Getenv("CLIP_VOCABULARY"); named != "" {
		f, err := os.Open(named)
		if err != nil {
			b.Fatal(err)
		}
		defer f.Close()
		if t, err = readBPE(f); err != nil {
			b.Fatal(err)
		}
		for text, want := range map[string][]int64{
			"a photo of a cat":            {49406, 320, 1125, 539, 320, 2368, 49407},
			"a raccoon driving a tractor": {49406, 320, 29516, 4161, 320, 14607, 49407},
			"the world's fastest frog":    {49406, 518, 1002, 568, 9808, 11438, 49407},
			"Ünïcödé CAFÉ naïve":          {49406, 6522, 77, 35689, 66, 7255, 67, 4166, 15304, 1097, 35689, 563, 49407},
			"!!??...---":                  {49406, 1443, 5195, 3002, 11079, 49407},
		} {
			if got, _ := t.encode(text); !slices.Equal(got, want) {
				b.Errorf("%q: got %v, want %v", text, got, want)
			}
		}
	}
	for b.Loop() {
		t.encode("a raccoon driving a tractor past the world's fastest frog")
	}
}
