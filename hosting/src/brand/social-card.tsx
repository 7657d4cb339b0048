import { render } from "preact";
import { Judge } from "../components/judge";
import { scribble } from "../components/scribble";
import { Wordmark } from "../components/wordmark";
import { en } from "../strings/en";
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/base.css";
import "./social-card.css";

const sheets = ["snail", "bees", "two tents"].map(scribble);

/** 1200×630, the size that social networks crop least. */
function SocialCard() {
  return (
    <div class="card">
      <div class="card-words">
        <Wordmark />
        <p class="card-headline">
          {en.home.headline} <span>{en.home.headlineMore}</span>
        </p>
      </div>
      <div class="card-sheets">
        {sheets.map(({ path, background, line }, i) => (
          <svg
            key={i}
            class="card-sheet"
            viewBox="0 0 200 100"
            preserveAspectRatio="xMidYMid slice"
            style={{ background: `var(--${background})`, stroke: `var(--${line})` }}
          >
            <path d={path} />
          </svg>
        ))}
      </div>
      <div class="card-judge">
        <Judge mood="looking" />
      </div>
    </div>
  );
}

render(<SocialCard />, document.body);
