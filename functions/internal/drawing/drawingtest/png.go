// Package drawingtest writes PNG files for tests, also such as Go's own encoder does not write.
package drawingtest

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"testing"
)

const (
	signature  = "\x89PNG\r\n\x1a\n"
	headerSize = 12 + 13 // the IHDR chunk: length, kind and checksum around 13 bytes
)

// Encode writes an ordinary PNG.
func Encode(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// EncodeWith puts chunks between the header and the pixels of an ordinary PNG.
func EncodeWith(t testing.TB, m image.Image, chunks ...[]byte) []byte {
	t.Helper()
	file := Encode(t, m)
	at := len(signature) + headerSize
	return append(append(append([]byte{}, file[:at]...), bytes.Join(chunks, nil)...), file[at:]...)
}

// Animated is an APNG of one picture: an ordinary PNG that announces frames.
func Animated(t testing.TB, m image.Image) []byte {
	t.Helper()
	return EncodeWith(t, m, Chunk("acTL", []byte{0, 0, 0, 2, 0, 0, 0, 0}))
}

// Chunk frames data with its length, kind and checksum.
func Chunk(kind string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(append(b, kind...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// Header is an IHDR chunk: width and height in pixels, bits a channel, PNG's colour type, 1 for Adam7.
func Header(w, h uint32, depth, colour, interlace byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, w)
	b = binary.BigEndian.AppendUint32(b, h)
	return Chunk("IHDR", append(b, depth, colour, 0, 0, interlace))
}

// Assemble puts a file together from its header and its filtered rows, with chunks between them.
func Assemble(header []byte, rows []byte, between ...[]byte) []byte {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	_, _ = w.Write(rows) // a buffer takes everything
	_ = w.Close()
	file := append([]byte(signature), header...)
	for _, c := range between {
		file = append(file, c...)
	}
	file = append(file, Chunk("IDAT", z.Bytes())...)
	return append(file, Chunk("IEND", nil)...)
}

// Interlaced writes the seven passes of Adam7, 8-bit RGB.
func Interlaced(m *image.NRGBA) []byte {
	var rows []byte
	size := m.Bounds().Size()
	for _, p := range [7][4]int{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}} {
		for y := p[1]; y < size.Y; y += p[3] {
			rows = append(rows, 0)
			for x := p[0]; x < size.X; x += p[2] {
				c := m.NRGBAAt(x, y)
				rows = append(rows, c.R, c.G, c.B)
			}
		}
	}
	return Assemble(Header(uint32(size.X), uint32(size.Y), 8, 2, 1), rows)
}
