import { render } from "preact";
import { App } from "./app.tsx";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/messages.css";
import "./styles/message-parts.css";
import "./styles/composer.css";
import "./styles/modal.css";
import "./styles/tools.css";

const root = document.getElementById("page");
if (root) render(<App />, root);
