package picture

import (
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// asked asks for pictures of ten bytes each, and returns those that had to be made.
func asked(t *testing.T, k *Kept, names ...string) (made []string) {
	t.Helper()
	for _, name := range names {
		data, err := k.Get(name, func() ([]byte, error) {
			made = append(made, name)
			return []byte("0123456789")[:10], nil
		})
		if err != nil || len(data) != 10 {
			t.Fatalf("%s is %q, error %v", name, data, err)
		}
	}
	return made
}

func TestAPictureIsMadeOnceAndTheOnesAskedForLongestAgoGoFirst(t *testing.T) {
	k := NewKept(30)
	for _, step := range []struct{ ask, made []string }{
		{[]string{"a", "b", "c", "a", "b", "c"}, []string{"a", "b", "c"}},
		{[]string{"a", "d"}, []string{"d"}}, // b goes
		{[]string{"a", "c", "d"}, nil},
		{[]string{"b"}, []string{"b"}}, // a goes
		{[]string{"c", "d", "b", "a"}, []string{"a"}},
	} {
		if got := asked(t, k, step.ask...); !slices.Equal(got, step.made) {
			t.Errorf("of %v %v are made, want %v", step.ask, got, step.made)
		}
	}
	if k.bytes != 30 || len(k.byName) != 3 || k.recent.Len() != 3 {
		t.Errorf("%d bytes of %d pictures are kept", k.bytes, len(k.byName))
	}
}

func TestAPictureThatNobodyAsksForGoesWhenAnyOtherIsAskedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := NewKept(100)
		asked(t, k, "deleted", "popular")
		for range 3 {
			time.Sleep(keptFor / 2)
			if got := asked(t, k, "popular"); got != nil {
				t.Errorf("made %v again", got)
			}
		}
		if k.byName["deleted"] != nil || k.bytes != 10 {
			t.Errorf("%d bytes of %d pictures are kept", k.bytes, len(k.byName))
		}
	})
}

func TestWhatIsLargerThanAllThatMayBeKeptIsNotKept(t *testing.T) {
	k := NewKept(9)
	if got := asked(t, k, "a", "a"); len(got) != 2 || k.bytes != 0 {
		t.Errorf("made %v, %d bytes are kept", got, k.bytes)
	}
}

func TestWhatCannotBeMadeIsTriedAgain(t *testing.T) {
	k, away := NewKept(30), errors.New("away")
	if _, err := k.Get("a", func() ([]byte, error) { return nil, away }); !errors.Is(err, away) {
		t.Errorf("got %v", err)
	}
	if got := asked(t, k, "a"); len(got) != 1 {
		t.Errorf("made %v", got)
	}
}

func TestManyWhoAskForOnePictureHaveItMadeOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k, goOn := NewKept(30), make(chan struct{})
		made := make(chan int, 20)
		var all sync.WaitGroup
		for range 20 {
			all.Go(func() {
				data, err := k.Get("a", func() ([]byte, error) {
					made <- 1
					<-goOn
					return []byte("x"), nil
				})
				if err != nil || string(data) != "x" {
					t.Errorf("got %q, error %v", data, err)
				}
			})
		}
		synctest.Wait()
		close(goOn)
		all.Wait()
		if len(made) != 1 {
			t.Errorf("it is made %d times", len(made))
		}
	})
}
