package evaluation

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/evaluation/quickdraw"
)

// standIn names the variable that makes this test's program a judge that answers lines.
const standIn = "EVALUATION_TEST_JUDGE"

func TestMain(m *testing.M) {
	if how := os.Getenv(standIn); how != "" {
		answerLines(how)
		return
	}
	os.Exit(m.Run())
}

// answerLines is the outside of `paintwtf judge`: it reads the picture and says that it did, or fails.
func answerLines(how string) {
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		var q struct{ Image, Prompt string }
		err := json.Unmarshal(lines.Bytes(), &q)
		if err == nil {
			var file []byte
			if file, err = os.ReadFile(q.Image); err == nil {
				_, err = drawing.Decode(file)
			}
		}
		switch {
		case how == "dies":
			os.Exit(3)
		case err != nil || how == "fails" || q.Prompt == "" || os.Getenv("GOMAXPROCS") != "1":
			fmt.Printf(`{"error": "how: %s, prompt: %s, %v"}`+"\n", how, q.Prompt, err)
		default:
			fmt.Println(`{"score": 50}`)
		}
	}
}

func TestTheCostIsThatOfAProcessWithOneProcessor(t *testing.T) {
	t.Setenv(standIn, "answers")
	c, err := cost(t.Context(), os.Args[:1], []quickdraw.Doodle{doodle("cat", true), doodle("dog", true)}, 10)
	if err != nil {
		t.Fatal(err)
	}
	if c.Drawings != 10 || c.Median <= 0 || c.P90 < c.Median || c.PeakMiB < 1 {
		t.Errorf("got %+v", c)
	}
}

func TestAJudgeThatFailsHasNoCost(t *testing.T) {
	for _, how := range []string{"fails", "dies"} {
		t.Setenv(standIn, how)
		if _, err := cost(t.Context(), os.Args[:1], []quickdraw.Doodle{doodle("cat", true)}, 1); err == nil || !strings.Contains(err.Error(), "measure the cost") {
			t.Errorf("a judge that %s gives %v", how, err)
		}
	}
	if _, err := cost(t.Context(), []string{"/nowhere/paintwtf"}, []quickdraw.Doodle{doodle("cat", true)}, 1); err == nil {
		t.Error("a judge that is not there gives no error")
	}
}

func TestTheFoldersSizeIsThatOfAllItsFiles(t *testing.T) {
	folder := fstest.MapFS{"model.json": {Data: make([]byte, 10)}, "deep/image.onnx": {Data: make([]byte, 500)}}
	if size, err := folderSize(folder); size != 510 || err != nil {
		t.Errorf("got %d, %v", size, err)
	}
}
