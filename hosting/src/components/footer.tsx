import { strings } from "../strings";
import "./footer.css";

export function Footer() {
  return <footer class="footer soft">{strings.footer.line}</footer>;
}
