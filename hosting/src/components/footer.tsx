import { chooseLanguage, currentLanguage, LANGUAGES, type Language } from "../language";
import { strings } from "../strings";
import "./footer.css";

export function Footer() {
  return (
    <footer class="footer soft">
      <span>{strings.footer.line}</span>
      <nav class="footer-pages" aria-label={strings.footer.pages}>
        <a href="/gallery">{strings.gallery.title}</a>
        <a href="/highlights">{strings.highlights.title}</a>
        <a href="/board">{strings.points.headline}</a>
        <a href="/dailies">{strings.dailies.title}</a>
        <a href="/about">{strings.about.headline}</a>
        <a href="/privacy">{strings.privacy.headline}</a>
      </nav>
      <select
        class="footer-language"
        aria-label={strings.footer.language}
        value={currentLanguage()}
        onChange={(event) => chooseLanguage(event.currentTarget.value as Language)}
      >
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </footer>
  );
}
