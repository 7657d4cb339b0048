import { PageHead } from "../components/page-head";
import { useTitle } from "../hooks/use-title";
import { strings } from "../strings";
import "./about.css";

/** docs/privacy.md in plain words. */
export function PrivacyPage() {
  const text = strings.privacy;
  useTitle(text.headline);
  return (
    <article class="about">
      <PageHead title={text.headline}>
        <p class="about-lead">{text.lead}</p>
      </PageHead>
      {text.parts.map(([heading, ...items]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      <p class="soft">
        <a href="/me">{strings.account.title}</a>
      </p>
    </article>
  );
}
