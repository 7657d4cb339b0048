import { api } from "../api/client";
import { ButtonLink } from "../components/button-link";
import { CardList } from "../components/card-list";
import { FeedIcon } from "../components/icons";
import { Note } from "../components/note";
import { PageHead } from "../components/page-head";
import { usePages } from "../hooks/use-pages";
import { useTitle } from "../hooks/use-title";
import { strings } from "../strings";

export function HighlightsPage() {
  const text = strings.highlights;
  const pages = usePages("highlights", (after, signal) => api.highlights(after, signal));
  useTitle(text.title);

  return (
    <>
      <PageHead title={text.title}>
        <p class="soft">{text.lead}</p>
        {/* The feed is no page of the site: with a target, the router leaves it to the browser. */}
        <a class="button" href="/feed.atom" target="_top">
          <FeedIcon size={20} /> {text.feed}
        </a>
      </PageHead>
      <CardList
        pages={pages}
        loading={text.loading}
        failed={text.failed}
        empty={
          <Note title={text.empty} text={text.emptyMore} mood="happy">
            <ButtonLink href="/" look="main">
              {strings.problem.toPrompts}
            </ButtonLink>
          </Note>
        }
      />
    </>
  );
}
