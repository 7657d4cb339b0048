package moderation

// What a moderator may decide of a drawing. firestore.rules names the same.
const (
	Approve   = "approve"   // others may see it, blurred where it is flagged
	Clear     = "clear"     // it is safe for work, whatever a judge says
	Hide      = "hide"      // its owner and moderators alone see it
	Unhide    = "unhide"    // the inverse of hide
	Remove    = "remove"    // it goes for good
	Feature   = "feature"   // it is among the highlights
	Unfeature = "unfeature" // the inverse of feature
	Dismiss   = "dismiss"   // the reports of it are wrong, and nothing else is to be done
	Reopen    = "reopen"    // the inverse of approve, clear and dismiss
)
