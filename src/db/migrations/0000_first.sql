CREATE TABLE "clock_shift" (
	"only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"shift_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"given" boolean NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consents_user_id_kind_pk" PRIMARY KEY("user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" text NOT NULL,
	"fact_id" bigint NOT NULL,
	"rule_version" integer NOT NULL,
	"program_key" text NOT NULL,
	"program_version" integer NOT NULL,
	"outcome" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "declined_programs" (
	"user_id" text NOT NULL,
	"guild_id" text NOT NULL,
	"program_key" text NOT NULL,
	"program_version" integer NOT NULL,
	"declined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "declined_programs_user_id_guild_id_pk" PRIMARY KEY("user_id","guild_id")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"due_on" date NOT NULL,
	"ordinal" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"useful_until" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"attempt" integer DEFAULT 0 NOT NULL,
	"first_attempt_at" timestamp with time zone,
	"message_id" text,
	"sent_at" timestamp with time zone,
	"asks_to_keep" boolean DEFAULT false NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "deliveries_once_per_occurrence" UNIQUE("user_id","kind","due_on","ordinal"),
	CONSTRAINT "deliveries_sent_is_known" CHECK ("deliveries"."state" <> 'sent' or "deliveries"."message_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "dm_suspensions" (
	"user_id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"since_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrollments" (
	"user_id" text PRIMARY KEY NOT NULL,
	"program_key" text NOT NULL,
	"program_version" integer NOT NULL,
	"rule_version" integer NOT NULL,
	"state" jsonb NOT NULL,
	"state_version" integer NOT NULL,
	"facts_seen" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "facts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"occurred_on" date NOT NULL,
	"data" jsonb NOT NULL,
	"interaction_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "facts_seq_per_person" UNIQUE("user_id","seq"),
	CONSTRAINT "facts_once_per_interaction" UNIQUE("interaction_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "guild_program_choices" (
	"guild_id" text PRIMARY KEY NOT NULL,
	"program_key" text NOT NULL,
	"program_version" integer NOT NULL,
	"chosen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guild_programs" (
	"guild_id" text NOT NULL,
	"program_key" text NOT NULL,
	"program_version" integer NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guild_programs_guild_id_program_key_program_version_pk" PRIMARY KEY("guild_id","program_key","program_version")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"user_id" text PRIMARY KEY NOT NULL,
	"zone" text,
	"day_start" text DEFAULT '04:00' NOT NULL,
	"look" text,
	"dm_channel_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"plan_cue" text,
	"started_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "planned_tzdata" (
	"only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programs" (
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "programs_key_version_pk" PRIMARY KEY("key","version")
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"rule" jsonb NOT NULL,
	"status" text NOT NULL,
	"parked_because" text,
	"planned_through" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone,
	"next_on" date,
	"next_ordinal" integer,
	"next_useful_until" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "schedules_user_id_kind_pk" PRIMARY KEY("user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"user_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "shares_user_id_channel_id_pk" PRIMARY KEY("user_id","channel_id")
);
--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_fact_id_facts_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."facts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declined_programs" ADD CONSTRAINT "declined_programs_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dm_suspensions" ADD CONSTRAINT "dm_suspensions_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_program_key_program_version_programs_key_version_fk" FOREIGN KEY ("program_key","program_version") REFERENCES "public"."programs"("key","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guild_program_choices" ADD CONSTRAINT "guild_program_choices_program" FOREIGN KEY ("program_key","program_version") REFERENCES "public"."programs"("key","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guild_programs" ADD CONSTRAINT "guild_programs_program" FOREIGN KEY ("program_key","program_version") REFERENCES "public"."programs"("key","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_of_person" ON "decisions" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "decisions_of_fact" ON "decisions" USING btree ("fact_id");--> statement-breakpoint
CREATE INDEX "deliveries_open" ON "deliveries" USING btree ("due_at") WHERE "deliveries"."state" in ('planned', 'sending');--> statement-breakpoint
CREATE INDEX "deliveries_lost" ON "deliveries" USING btree ("state") WHERE "deliveries"."state" in ('dead', 'unconfirmed');--> statement-breakpoint
CREATE INDEX "schedules_due" ON "schedules" USING btree ("next_at") WHERE "schedules"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "schedules_unplanned" ON "schedules" USING btree ("user_id") WHERE "schedules"."status" = 'active' and "schedules"."next_at" is null;