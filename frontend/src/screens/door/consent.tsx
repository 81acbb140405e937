import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loaded, Loading } from "@/components/ui/loaded";
import { ScopeList, type ScopeWords } from "@/components/ui/scope-words";
import { request } from "@/platform/api";
import { goElsewhere } from "@/platform/elsewhere";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";
import { CARD, Door } from "./door";

type Question = { application: string; returns_to: string; words: ScopeWords };
/** What is wrong with the question is told to who asked it. */
type Asked = Question | { redirect: string };

/** An application of a third party has sent the person here, to be allowed to act for them. */
export default function Consent() {
  const t = useT("settings");
  const address = `oauth/authorize/${useLocation({ select: ({ searchStr }) => searchStr })}`;
  const asked = useQuery({ queryKey: [address], queryFn: () => request<Asked>("GET", address) });
  const back = asked.data && "redirect" in asked.data ? asked.data.redirect : null;
  useEffect(() => {
    if (back !== null) goElsewhere(back);
  }, [back]);

  return (
    <Door title={t("An application asks for access")}>
      <Loaded query={asked}>
        {(question) =>
          "redirect" in question ? <Loading /> : <Answers question={question} address={address} />
        }
      </Loaded>
    </Door>
  );
}

function Answers({ question, address }: { question: Question; address: string }) {
  const t = useT("settings");
  const { tenant, user } = useSession();
  const answer = useMutation({
    mutationFn: (allowed: boolean) => request<{ redirect: string }>("POST", address, { allowed }),
    onSuccess: ({ redirect }) => goElsewhere(redirect),
  });
  const isAnswered = answer.isPending || answer.isSuccess;

  return (
    <div className={CARD}>
      <p>
        {t("“{{name}}” asks to act for you at {{company}}. It may:", {
          name: question.application,
          company: tenant.name,
        })}
      </p>
      <ScopeList words={question.words} />
      <p className="text-sm text-muted-foreground">
        {t("It may never do more than you. You end this in your account, whenever you like.")}
      </p>
      <p className="text-sm text-muted-foreground">
        {t("You then go on to:")} <bdi dir="ltr">{question.returns_to}</bdi>
      </p>
      <ErrorNotice error={answer.error} />
      <div className="grid gap-2">
        <Button variant="primary" blocked={isAnswered} onClick={() => answer.mutate(true)}>
          {t("Allow")}
        </Button>
        <Button blocked={isAnswered} onClick={() => answer.mutate(false)}>
          {t("Do not allow")}
        </Button>
      </div>
      <p className="text-center text-sm text-muted-foreground">
        <bdi>{user?.email}</bdi>
      </p>
    </div>
  );
}
