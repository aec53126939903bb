import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Emoji } from "../message-parts/emoji.tsx";
import { channelTitle, nameOfUser, roleOf } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";
import type { MarkdownNode } from "./markdown-node.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { Timestamp } from "./timestamp.tsx";

/** Discord's dialect of markdown, and what stands behind it in its last line; a message of nothing but a few emoji shows them large, as there. */
export function Markdown({ text, children }: { readonly text: string; readonly children?: ComponentChildren }) {
  const nodes = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div class={onlyEmoji.test(text) ? "markdown jumbo" : "markdown"}>
      {draw(nodes)}
      {children}
    </div>
  );
}

const onlyEmoji = /^(?:\s*(?:\p{RGI_Emoji}|<a?:\w+:\d+>)\s*){1,9}$/v;

function draw(nodes: readonly MarkdownNode[]): ComponentChildren {
  return nodes.map((node, index) => <Node key={index} node={node} />);
}

function Node({ node }: { readonly node: MarkdownNode }) {
  switch (node.kind) {
    case "text":
      return <>{node.text}</>;
    case "all":
      return <span class="mention">{node.text}</span>;
    case "break":
      return <br />;
    case "bold":
      return <strong>{draw(node.children)}</strong>;
    case "italic":
      return <em>{draw(node.children)}</em>;
    case "underline":
      return <u>{draw(node.children)}</u>;
    case "strike":
      return <s>{draw(node.children)}</s>;
    case "spoiler":
      return <Spoiler>{draw(node.children)}</Spoiler>;
    case "quote":
      return <blockquote>{draw(node.children)}</blockquote>;
    case "subtext":
      return <small class="subtext">{draw(node.children)}</small>;
    case "heading":
      return <Heading level={node.level}>{draw(node.children)}</Heading>;
    case "list":
      return <List node={node} />;
    case "code":
      return <code>{node.text}</code>;
    case "code-block":
      return (
        <pre>
          <code>{node.text}</code>
        </pre>
      );
    case "link":
      return (
        <a href={node.href} target="_blank" rel="noreferrer noopener">
          {draw(node.children)}
        </a>
      );
    case "user":
    case "channel":
    case "role":
    case "command":
      return <Mention node={node} />;
    case "emoji":
      return <Emoji emoji={node} speaks />;
    case "timestamp":
      return <Timestamp seconds={node.seconds} style={node.style} />;
    default:
      return node satisfies never;
  }
}

/** One step below the page's own headings, so that a message never outranks its channel. */
function Heading({ level, children }: { readonly level: 1 | 2 | 3; readonly children: ComponentChildren }) {
  switch (level) {
    case 1:
      return <h3 class="md-h1">{children}</h3>;
    case 2:
      return <h4 class="md-h2">{children}</h4>;
    case 3:
      return <h5 class="md-h3">{children}</h5>;
    default:
      return level satisfies never;
  }
}

function List({ node }: { readonly node: MarkdownNode & { kind: "list" } }) {
  const items = node.items.map((item, index) => <li key={index}>{draw(item)}</li>);
  return node.ordered ? <ol start={node.start}>{items}</ol> : <ul>{items}</ul>;
}

function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [shown, setShown] = useState(false);
  if (shown) return <span class="spoiler shown">{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label="Spoiler, press to show" onClick={() => setShown(true)}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}

function Mention({ node }: { readonly node: MarkdownNode & { kind: "user" | "channel" | "role" | "command" } }) {
  const { world, person, channel, show, compose } = usePage();
  switch (node.kind) {
    case "user": {
      const name = nameOfUser(world, node.id, channel?.guildId ?? null);
      return <span class={node.id === person.id ? "mention own" : "mention"}>@{name}</span>;
    }
    case "channel": {
      const target = world.channels.find(({ id }) => id === node.id);
      if (!target?.viewerIds.includes(person.id)) return <span class="mention"># no access</span>;
      return (
        <button type="button" class="mention" onClick={() => show({ channelId: target.id })}>
          # {channelTitle(world, target, person.id)}
        </button>
      );
    }
    case "role":
      return <span class="mention">@{roleOf(world, node.id)?.name ?? "unknown-role"}</span>;
    case "command":
      return (
        <button type="button" class="mention" onClick={() => compose(`/${node.name}`)}>
          /{node.name}
        </button>
      );
    default:
      return node satisfies never;
  }
}
