package judge

import (
	"cmp"
	"slices"
)

// closest returns the n lines of the bank that are closest to a picture, closest first; of two that are equally close,
// the earlier line first.
//
// It is most of the arithmetic of a score, so each line's cosine is first taken in single precision, four lines at a
// time; the few lines that may be among the n are then compared in double precision, as everything else is.
func (j *Judge) closest(e []float32, n int) []Seen {
	n = min(n, len(j.bank))
	if n == 0 {
		return []Seen{}
	}
	rough := make([]float32, len(j.bank))
	j.roughly(e, rough)

	// In single precision, the inner product of two unit vectors of width w is off by no more than about w·2⁻²⁴ (Higham,
	// Accuracy and Stability of Numerical Algorithms, §3.1), so two of them differ by twice that more or less than they
	// should. As much again makes room for stored vectors, whose length is 1 only nearly.
	slack := 4 * float32(len(e)) / (1 << 24)
	least := smallestOfTop(rough, n) - slack
	found := make([]Seen, 0, 2*n)
	for i, r := range rough {
		if r >= least {
			found = append(found, Seen{j.bank[i].text, dot(e, j.bank[i].vector)})
		}
	}
	slices.SortStableFunc(found, func(a, b Seen) int { return cmp.Compare(b.Similarity, a.Similarity) })
	return found[:n]
}

// roughly writes the cosine of e with each line of the bank into out, in single precision.
func (j *Judge) roughly(e, out []float32) {
	w, i := len(e), 0
	for ; i+4 <= len(j.bank); i += 4 {
		a, b, c, d := j.bank[i].vector[:w], j.bank[i+1].vector[:w], j.bank[i+2].vector[:w], j.bank[i+3].vector[:w]
		var sa, sb, sc, sd float32
		for k, x := range e {
			sa += x * a[k]
			sb += x * b[k]
			sc += x * c[k]
			sd += x * d[k]
		}
		out[i], out[i+1], out[i+2], out[i+3] = sa, sb, sc, sd
	}
	for ; i < len(j.bank); i++ {
		var s float32
		for k, x := range j.bank[i].vector[:w] {
			s += x * e[k]
		}
		out[i] = s
	}
}

// smallestOfTop is the n-th greatest value, 1 ≤ n ≤ len(values).
func smallestOfTop(values []float32, n int) float32 {
	top := make([]float32, 0, n+1) // greatest first
	for _, v := range values {
		if len(top) == n && v <= top[n-1] {
			continue
		}
		at, _ := slices.BinarySearchFunc(top, v, func(have, v float32) int { return cmp.Compare(v, have) })
		top = slices.Insert(top, at, v)
		if len(top) > n {
			top = top[:n]
		}
	}
	return top[len(top)-1]
}
