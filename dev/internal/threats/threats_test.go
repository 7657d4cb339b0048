package threats

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const root = "../../.."

// exists reports whether the test that covers a threat is there.
func exists(t *testing.T, c Cover) bool {
	t.Helper()
	files, opening := []string{filepath.Join(root, c.Where)}, "func "+c.Test+"("
	if !strings.HasSuffix(c.Where, ".ts") {
		var err error
		if files, err = filepath.Glob(filepath.Join(root, c.Where, "*_test.go")); err != nil {
			t.Fatal(err)
		}
	} else {
		opening = `("` + c.Test
	}
	for _, file := range files {
		if text, err := os.ReadFile(file); err == nil && strings.Contains(string(text), opening) {
			return true
		}
	}
	return false
}

func TestEveryThreatIsCoveredByATestThatExists(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root, "docs/security.md"))
	if err != nil {
		t.Fatal(err)
	}
	covers, err := Covers(string(page))
	if err != nil {
		t.Fatal(err)
	}
	if len(covers) < 50 {
		t.Errorf("only %d tests are named", len(covers))
	}
	for _, c := range covers {
		if !exists(t, c) {
			t.Errorf("%s: there is no %q in %s", c.Threat, c.Test, c.Where)
		}
	}
}

func TestATestThatIsNotThereIsMissed(t *testing.T) {
	for _, c := range []Cover{
		{Where: "dev/internal/threats", Test: "TestEveryThreatIs"}, {Where: "dev/internal/nowhere", Test: "TestATestThatIsNotThereIsMissed"},
		{Where: "e2e/policy.test.ts", Test: "no such promise"}, {Where: "e2e/nowhere.test.ts", Test: ""},
	} {
		if exists(t, c) {
			t.Errorf("%+v is found", c)
		}
	}
}

func TestAThreatWithoutATestIsAnError(t *testing.T) {
	const head = "# Security\n## Threats\n| threat | what is done | tests |\n|---|---|---|\n"
	for _, line := range []string{"| Mice | a cat | none yet |\n", "| Mice | a cat | `e2e/mice.test.ts` |\n"} {
		if covers, err := Covers(head + line); err == nil {
			t.Errorf("%q is %+v", line, covers)
		}
	}
	covers, err := Covers(head + "| Mice | a cat | `e2e/mice.test.ts`: are caught; `cats`: TestCatsCatch |\n")
	if err != nil || len(covers) != 2 || covers[1] != (Cover{"Mice", "cats", "TestCatsCatch"}) {
		t.Errorf("got %+v, %v", covers, err)
	}
}
