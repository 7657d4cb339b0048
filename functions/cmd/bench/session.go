package main

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"

	ort "github.com/yalue/onnxruntime_go"

	"paint.wtf/functions/internal/judge"
)

// session is the contestant with nothing of ours in it: for each line it runs the image tower on a picture and its mirror
// image, with the options that the judge runs it with, and answers without a score.
func session(model string, threads int, in io.Reader, out io.Writer) error {
	m, err := judge.ReadManifest(os.DirFS(model))
	if err != nil {
		return err
	}
	library, err := judge.FindLibrary("")
	if err != nil {
		return err
	}
	ort.SetSharedLibraryPath(library)
	if err := ort.InitializeEnvironment(ort.WithLogLevelError()); err != nil {
		return err
	}
	options, err := ort.NewSessionOptions()
	if err != nil {
		return err
	}
	defer options.Destroy()
	for _, set := range []func() error{
		func() error { return options.SetIntraOpNumThreads(threads) },
		func() error { return options.SetInterOpNumThreads(1) },
		func() error { return options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0") },
	} {
		if err := set(); err != nil {
			return err
		}
	}
	file := filepath.Join(model, m.Image.File)
	inputs, outputs, err := ort.GetInputOutputInfo(file)
	if err != nil {
		return err
	}
	s, err := ort.NewDynamicAdvancedSession(file, []string{inputs[0].Name}, []string{outputs[0].Name}, options)
	if err != nil {
		return err
	}
	defer s.Destroy()
	size := int64(m.Image.Size)
	pixels := make([]float32, 2*3*size*size)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range pixels {
		pixels[i] = float32(random.NormFloat64())
	}
	picture, err := ort.NewTensor(ort.NewShape(2, 3, size, size), pixels)
	if err != nil {
		return err
	}
	defer picture.Destroy()
	vectors, err := ort.NewEmptyTensor[float32](ort.NewShape(2, int64(m.EmbeddingWidth)))
	if err != nil {
		return err
	}
	defer vectors.Destroy()
	for lines := bufio.NewScanner(in); lines.Scan(); {
		if err := s.Run([]ort.Value{picture}, []ort.Value{vectors}); err != nil {
			return err
		}
		fmt.Fprintln(out, "{}")
	}
	return nil
}
