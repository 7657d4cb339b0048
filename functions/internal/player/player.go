// Package player makes what the server gives a new player: a public id and a name to start with.
package player

import (
	"crypto/rand"
	"math/big"
)

const idLength = 16

// NewID returns a random public id of 16 letters and digits (83 bits). It says nothing of the uid.
func NewID() string {
	const alphabet = "abcdefghijkmnpqrstuvwxyz23456789" // no l, o, 0, 1: people read ids aloud
	id := make([]byte, idLength)
	for i := range id {
		id[i] = alphabet[below(len(alphabet))]
	}
	return string(id)
}

// NewName returns a friendly name such as "Bold Otter 42". Names need not be unique; ids are.
func NewName() string {
	number := big.NewInt(int64(10 + below(90))).String()
	return adjectives[below(len(adjectives))] + " " + animals[below(len(animals))] + " " + number
}

func below(n int) int {
	i, err := rand.Int(rand.Reader, big.NewInt(int64(n)))
	if err != nil {
		panic(err) // the system's random source never fails on a supported system
	}
	return int(i.Int64())
}

var adjectives = []string{
	"Bold", "Brave", "Bright", "Calm", "Clever", "Cosmic", "Curly", "Daring", "Dizzy", "Eager", "Fancy", "Fuzzy",
	"Gentle", "Giddy", "Happy", "Humble", "Inky", "Jolly", "Keen", "Lively", "Lucky", "Merry", "Mighty", "Nimble",
	"Noble", "Peppy", "Plucky", "Quick", "Quiet", "Rapid", "Silly", "Sleepy", "Snappy", "Speedy", "Sunny", "Swift",
	"Tidy", "Wavy", "Witty", "Zesty",
}

var animals = []string{
	"Alpaca", "Badger", "Beaver", "Bison", "Camel", "Cheetah", "Crab", "Dolphin", "Falcon", "Ferret", "Fox", "Frog",
	"Gecko", "Giraffe", "Hamster", "Hedgehog", "Heron", "Koala", "Lemur", "Llama", "Lynx", "Marmot", "Moose", "Narwhal",
	"Newt", "Octopus", "Otter", "Owl", "Panda", "Pelican", "Penguin", "Puffin", "Rabbit", "Raccoon", "Seal", "Sloth",
	"Squid", "Toucan", "Walrus", "Wombat",
}
