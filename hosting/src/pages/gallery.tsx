import { api } from "../api/client";
import { ButtonLink } from "../components/button-link";
import { CardList } from "../components/card-list";
import { Note } from "../components/note";
import { PageHead } from "../components/page-head";
import { usePages } from "../hooks/use-pages";
import { useTitle } from "../hooks/use-title";
import { strings } from "../strings";

export function GalleryPage() {
  const text = strings.gallery;
  const pages = usePages("gallery", api.gallery);
  useTitle(text.title);

  return (
    <>
      <PageHead title={text.title}>
        <p class="soft">{text.lead}</p>
      </PageHead>
      <CardList
        pages={pages}
        loading={text.loading}
        failed={text.failed}
        empty={
          <Note title={text.empty} text={text.emptyMore} mood="looking">
            <ButtonLink href="/" look="main">
              {strings.problem.toPrompts}
            </ButtonLink>
          </Note>
        }
      />
    </>
  );
}
