import type { ComponentChildren } from "preact";
import { ButtonLink } from "../components/button-link";
import { Judge } from "../components/judge";
import { PageHead } from "../components/page-head";
import { useTitle } from "../hooks/use-title";
import { strings } from "../strings";
import { FIGURES } from "./figures";
import "./about.css";

export function AboutPage() {
  const text = strings.about;
  const { writingBeatsMedian, honestLosePoints, nsfwFoundLeast, nsfwFoundMost, honestFlagged } =
    FIGURES;
  useTitle(text.headline);

  return (
    <article class="about">
      <div class="about-judge">
        <Judge follow mood="looking" />
      </div>
      <PageHead title={text.headline}>
        <p class="about-lead">{text.lead}</p>
      </PageHead>
      <Part words={text.clip} />
      <Part words={text.score} />
      <Part words={text.writing}>
        <p>{text.writingFigures(writingBeatsMedian, honestLosePoints)}</p>
      </Part>
      <Part words={text.nsfw}>
        <p>{text.nsfwFigures(nsfwFoundLeast, nsfwFoundMost, honestFlagged)}</p>
      </Part>
      <Part words={text.weak} />
      <section>
        <h2>{text.kept[0]}</h2>
        <ul>
          {text.kept.slice(1).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
      <p class="soft">{text.tested(FIGURES.drawings)}</p>
      <div class="buttons">
        <ButtonLink href="/" look="main" big>
          {text.go}
        </ButtonLink>
      </div>
    </article>
  );
}

interface Words {
  /** A heading and the paragraphs below it. */
  words: string[];
  children?: ComponentChildren;
}

function Part({ words: [heading, ...paragraphs], children }: Words) {
  return (
    <section>
      <h2>{heading}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
    </section>
  );
}
