import { render } from "preact";
import { App } from "./app.tsx";
import "./styles/base.css";
import "./styles/popup.css";
import "./styles/layout.css";
import "./styles/navigation.css";
import "./styles/controls.css";
import "./styles/messages.css";
import "./styles/markdown.css";
import "./styles/message-parts.css";
import "./styles/composer.css";
import "./styles/modal.css";
import "./styles/tools.css";
import "./styles/wire-log.css";

const root = document.getElementById("app");
if (root) render(<App />, root);
