package board

import "context"

// A Picture is what it takes to decide who may load a picture, and where it lies.
type Picture struct {
	UID       string
	ImagePath string
	Visible   bool
	Blurred   bool
}

// Picture returns what it takes to serve a drawing's picture, in one look-up. Errors wrap fault.NotFound.
func (s *Store) Picture(ctx context.Context, id string) (p Picture, err error) {
	defer s.explain(ctx, &err, "picture of drawing %q", id)
	err = s.pool.QueryRow(ctx, `select s.uid, d.image_path, s.visible, s.blurred
		from `+shownScore+` join drawings d on d.id = s.drawing_id`, id).
		Scan(&p.UID, &p.ImagePath, &p.Visible, &p.Blurred)
	return p, err
}
