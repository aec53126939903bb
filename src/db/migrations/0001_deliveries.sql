CREATE TABLE "consents" (
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"given" boolean NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consents_user_id_kind_pk" PRIMARY KEY("user_id","kind")
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
CREATE TABLE "planned_tzdata" (
	"only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" text NOT NULL
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
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dm_suspensions" ADD CONSTRAINT "dm_suspensions_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_open" ON "deliveries" USING btree ("due_at") WHERE "deliveries"."state" in ('planned', 'sending');--> statement-breakpoint
CREATE INDEX "deliveries_lost" ON "deliveries" USING btree ("state") WHERE "deliveries"."state" in ('dead', 'unconfirmed');--> statement-breakpoint
CREATE INDEX "schedules_due" ON "schedules" USING btree ("next_at") WHERE "schedules"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "schedules_unplanned" ON "schedules" USING btree ("user_id") WHERE "schedules"."status" = 'active' and "schedules"."next_at" is null;