import type { ComponentChildren } from "preact";
import "./page-head.css";

/** What a page is, and a sentence about it. */
export function PageHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      <h1>{title}</h1>
      {children}
    </header>
  );
}
