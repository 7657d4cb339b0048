import { render } from "preact";
import { App } from "./app";
import { startLanguage } from "./language";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/button.css";
import "./styles/field.css";

await startLanguage();
render(<App />, document.getElementById("app")!);
