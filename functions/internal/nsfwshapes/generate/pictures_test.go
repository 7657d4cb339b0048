package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/nsfwshapes"
	"paint.wtf/models"
)

// generated is an index and its pictures, two of each family and one of each near miss.
func generated(t *testing.T, workers int) ([]row, []byte) {
	t.Helper()
	folder := t.TempDir()
	input, err := imageInput(models.Doodle())
	if err != nil {
		t.Fatal(err)
	}
	if err := write(folder, plan(nil, 2, 1), input, workers); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(folder, "index.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows []row
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, r)
	}
	pictures, err := os.ReadFile(filepath.Join(folder, "pictures.u8"))
	if err != nil {
		t.Fatal(err)
	}
	return rows, pictures
}

const picture = 64 * 64 * 3

func TestEveryLineOfTheIndexHasItsPicture(t *testing.T) {
	rows, pictures := generated(t, 3)
	if len(pictures) != len(rows)*picture {
		t.Fatalf("%d bytes for %d lines", len(pictures), len(rows))
	}
	families := map[string]nsfwshapes.Family{}
	for _, c := range nsfwshapes.Concepts() {
		for _, f := range append(nsfwshapes.Families(c, nsfwshapes.Training), nsfwshapes.NearMisses(c, nsfwshapes.Training)...) {
			families[f.Name] = f
		}
	}
	input, err := imageInput(models.Doodle())
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range rows {
		f, there := families[r.Family]
		if !there || r.Concept != f.Concept || r.NearMiss != f.NearMiss || len(r.Captions) == 0 {
			t.Fatalf("line %d: %+v", i, r)
		}
		if i%17 != 0 {
			continue
		}
		if want := rgb(judge.Framed(f.Draw(r.Seed).Canvas(), input)); !bytes.Equal(pictures[i*picture:(i+1)*picture], want) {
			t.Errorf("line %d shows something else", i)
		}
	}
}

func TestNoEvaluationFamilyIsWritten(t *testing.T) {
	counts := map[string]int{}
	for _, r := range plan(nil, 2, 1) {
		counts[r.Family]++
		if r.family.Split != nsfwshapes.Training {
			t.Errorf("%s is for evaluation", r.Family)
		}
	}
	for _, c := range nsfwshapes.Concepts() {
		for _, f := range nsfwshapes.Families(c, nsfwshapes.Training) {
			if counts[f.Name] != 2 {
				t.Errorf("%s is written %d times", f.Name, counts[f.Name])
			}
		}
		for _, f := range nsfwshapes.NearMisses(c, nsfwshapes.Training) {
			if counts[f.Name] != 1 {
				t.Errorf("%s is written %d times", f.Name, counts[f.Name])
			}
		}
		for _, f := range append(nsfwshapes.Families(c, nsfwshapes.Evaluation), nsfwshapes.NearMisses(c, nsfwshapes.Evaluation)...) {
			if counts[f.Name] != 0 {
				t.Errorf("%s is written", f.Name)
			}
		}
	}
}

func TestTheFilesDoNotDependOnHowManyDrawAtOnce(t *testing.T) {
	_, one := generated(t, 1)
	_, four := generated(t, 4)
	if !bytes.Equal(one, four) {
		t.Error("one and four workers write different pictures")
	}
}
