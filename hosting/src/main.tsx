import { render } from "preact";
import { App } from "./app";
import { watchWayBack } from "./hooks/way-back";
import { startLanguage } from "./language";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/button.css";
import "./styles/field.css";

await startLanguage();
watchWayBack();
render(<App />, document.getElementById("app")!);
