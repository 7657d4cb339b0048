import { ErrorBoundary, lazy, LocationProvider, Route, Router } from "preact-iso";
import { useEffect, useRef, useState } from "preact/hooks";
import { Footer } from "./components/footer";
import { Header } from "./components/header";
import { News } from "./components/news";
import { Note } from "./components/note";
import { SignInHost } from "./components/sign-in-host";
import { Home } from "./pages/home";
import { NotFound } from "./pages/not-found";
import { PromptPage } from "./pages/prompt";
import { ResultPage } from "./pages/result";
import { registerWorker } from "./offline/register";
import { somethingWaits, startOutbox } from "./sending/waiting";
import { signInRequest } from "./session/sign-in-request";
import { resumeSession } from "./session/session";
import { useStore } from "./session/store";
import { strings } from "./strings";

// Home, a prompt and a drawing are where links lead: those pages come with the first script, the others when visited.
const DrawPage = lazy(() => import("./pages/draw").then((m) => m.DrawPage));
const GalleryPage = lazy(() => import("./pages/gallery").then((m) => m.GalleryPage));
const HighlightsPage = lazy(() => import("./pages/highlights").then((m) => m.HighlightsPage));
const BoardPage = lazy(() => import("./pages/board").then((m) => m.BoardPage));
const DailiesPage = lazy(() => import("./pages/dailies").then((m) => m.DailiesPage));
const PlayerPage = lazy(() => import("./pages/player").then((m) => m.PlayerPage));
const AccountPage = lazy(() => import("./pages/account").then((m) => m.AccountPage));
const ModerationPage = lazy(() => import("./pages/moderation").then((m) => m.ModerationPage));
const PrivacyPage = lazy(() => import("./pages/privacy").then((m) => m.PrivacyPage));
const AboutPage = lazy(() => import("./pages/about").then((m) => m.AboutPage));

export function App() {
  const main = useRef<HTMLElement>(null);
  const asking = useStore(signInRequest);
  const [crashed, setCrashed] = useState(false);

  // Firebase comes after the first paint: the prompts need nobody to be signed in.
  useEffect(() => {
    const start = () => {
      void resumeSession().catch(() => undefined);
      void registerWorker().catch(() => undefined);
      if (somethingWaits()) void startOutbox().catch(() => undefined);
    };
    if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: 1500 });
    else setTimeout(start, 300);
  }, []);

  const arrived = useRef(false);
  const onRouteChange = () => {
    setCrashed(false);
    // After a link the keyboard goes on from the new page; on the first page it is where the browser put it.
    if (arrived.current) main.current?.focus({ preventScroll: true });
    arrived.current = true;
  };

  return (
    <LocationProvider>
      {/* A modal dialog stands outside: what is behind it is out of reach for everybody. */}
      <div class="page" aria-hidden={asking ? true : undefined}>
        <a class="skip" href="#main">
          {strings.header.skip}
        </a>
        <Header />
        <News />
        <main id="main" ref={main} tabIndex={-1}>
          {crashed ? (
            <Note
              title={strings.problem.crashed}
              onRetry={() => location.reload()}
              mood="puzzled"
            />
          ) : (
            <ErrorBoundary onError={() => setCrashed(true)}>
              <Router onRouteChange={onRouteChange}>
                <Route path="/" component={Home} />
                <Route path="/p/:id" component={PromptPage} />
                <Route path="/p/:id/draw" component={DrawPage} />
                <Route path="/r/:id" component={ResultPage} />
                <Route path="/d/:id" component={ResultPage} />
                <Route path="/u/:playerId" component={PlayerPage} />
                <Route path="/gallery" component={GalleryPage} />
                <Route path="/highlights" component={HighlightsPage} />
                <Route path="/board" component={BoardPage} />
                <Route path="/dailies" component={DailiesPage} />
                <Route path="/me" component={AccountPage} />
                <Route path="/about" component={AboutPage} />
                <Route path="/privacy" component={PrivacyPage} />
                <Route path="/moderation" component={ModerationPage} />
                <Route default component={NotFound} />
              </Router>
            </ErrorBoundary>
          )}
        </main>
        <Footer />
      </div>
      <SignInHost />
    </LocationProvider>
  );
}
