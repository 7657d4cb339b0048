package nsfwshapes

import "slices"

// Families put together from parts that are chosen independently: a check that has seen the combinations finds
// constructions that none of them is.
var (
	nudityWider = slices.Concat(nudityMembers, nudityChests, nudityBodies)
	sexWider    = slices.Concat(sexPoses, sexCloser)
)
