package dev.cpqoms.quote;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.quote.approval.ApprovalFeature;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.catalog.CatalogFeature;
import dev.cpqoms.quote.catalog.storage.BypassableCopies;
import dev.cpqoms.quote.catalog.storage.Copies;
import dev.cpqoms.quote.configuration.ConfigurationFeature;
import dev.cpqoms.quote.containment.CacheBypassSwitch;
import dev.cpqoms.quote.containment.ContainmentSwitches;
import dev.cpqoms.quote.conversion.ConversionFeature;
import dev.cpqoms.quote.customer.CustomerFeature;
import dev.cpqoms.quote.deadline.DeadlineFeature;
import dev.cpqoms.quote.deadline.MeetingDeadlines;
import dev.cpqoms.quote.document.DocumentFeature;
import dev.cpqoms.quote.evidence.EvidenceFeature;
import dev.cpqoms.quote.pricing.PricingFeature;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.revision.RevisionFeature;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;
import java.util.stream.Stream;

/** The features of the service, one after the other in the order in which they build on another. */
public record QuoteService(
    List<Object> resources, List<EventHandler> handlers, MeetingDeadlines deadlines) {

  public static QuoteService on(UnitOfWork unitOfWork, Copies copies) {
    Foundation foundation = Foundation.on(unitOfWork);
    Approvals approvals = new Approvals(foundation.ids());
    CustomerFeature customer = new CustomerFeature(foundation);
    ContainmentSwitches switches = new ContainmentSwitches();
    CacheBypassSwitch bypass = new CacheBypassSwitch(unitOfWork, switches);
    CatalogFeature catalog = new CatalogFeature(foundation, new BypassableCopies(copies, bypass));
    QuoteFeature quote = new QuoteFeature(foundation, customer.customers(), catalog.versions());
    ConfigurationFeature configuration = new ConfigurationFeature(quote, catalog.parts());
    PricingFeature pricing = new PricingFeature(foundation, quote, catalog);
    RevisionFeature revision = new RevisionFeature(foundation, quote);
    ApprovalFeature approval =
        new ApprovalFeature(foundation, quote, approvals, pricing.snapshots());
    DocumentFeature document = new DocumentFeature(foundation, quote, pricing.snapshots());
    ConversionFeature conversion =
        new ConversionFeature(foundation, quote, pricing.snapshots(), switches, bypass);
    DeadlineFeature deadline =
        new DeadlineFeature(foundation, quote, approvals, conversion.released());
    EvidenceFeature evidence =
        new EvidenceFeature(foundation, quote, approvals, pricing.snapshots());
    return new QuoteService(
        Stream.of(
                customer.resources(),
                catalog.resources(),
                quote.resources(approvals),
                revision.resources(),
                configuration.resources(),
                pricing.resources(approvals),
                approval.resources(),
                document.resources(),
                conversion.resources(),
                evidence.resources())
            .flatMap(List::stream)
            .toList(),
        conversion.handlers(),
        deadline.meeting());
  }
}
