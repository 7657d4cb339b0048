package api

import "net/http"

type firebaseConfig struct {
	APIKey        string `json:"apiKey"`
	AuthDomain    string `json:"authDomain"`
	ProjectID     string `json:"projectId"`
	StorageBucket string `json:"storageBucket"`
	AppID         string `json:"appId"`
}

// appCheck is what a browser attests with that it runs the game's own site.
type appCheck struct {
	SiteKey string `json:"siteKey"`
}

type emulators struct {
	Auth      string `json:"auth"`
	Firestore string `json:"firestore"`
	Storage   string `json:"storage"`
}

// siteConfig tells the browser which Firebase project it talks to, so that one build of the site serves them all.
func (a *API) siteConfig(w http.ResponseWriter, r *http.Request) error {
	c := a.config
	answer := struct {
		Firebase  firebaseConfig `json:"firebase"`
		AppCheck  *appCheck      `json:"appCheck"`
		Emulators *emulators     `json:"emulators"`
	}{Firebase: firebaseConfig{
		APIKey: c.FirebaseAPIKey, AuthDomain: c.FirebaseAuthDomain, ProjectID: c.Project, StorageBucket: c.Bucket, AppID: c.FirebaseAppID,
	}}
	if c.AppCheck {
		answer.AppCheck = &appCheck{SiteKey: c.AppCheckSiteKey}
	}
	if c.Local() {
		answer.Emulators = &emulators{
			Auth: "http://" + c.AuthEmulator, Firestore: c.FirestoreEmulator, Storage: c.StorageEmulatorAddress(),
		}
	}
	writeJSON(w, r, http.StatusOK, cacheConfig, answer)
	return nil
}

// stats are the counts on the home page.
func (a *API) stats(w http.ResponseWriter, r *http.Request) error {
	s, err := a.boards.Stats(r.Context())
	if err != nil {
		return err
	}
	writeJSON(w, r, http.StatusOK, cacheShort, struct {
		Prompts  int `json:"prompts"`
		Drawings int `json:"drawings"`
		Players  int `json:"players"`
	}{s.Prompts, s.Drawings, s.Players})
	return nil
}
